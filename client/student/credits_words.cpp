#include "student/credits_words.h"

#include "text/format.h"

namespace mc::student {

using domain::CreditMovement;

QString CreditsWords::move(const protocol::CreditMove& move) {
    const QString code = QString::fromStdString(move.code);
    switch (move.kind) {
        case CreditMovement::bought:
            return tr("Bought");
        case CreditMovement::spent:
            return tr("Paid for %1", "booking code").arg(code);
        case CreditMovement::returned:
            return tr("Returned from %1", "booking code").arg(code);
        case CreditMovement::expired:
            return tr("Not spent in time");
        case CreditMovement::taken_back:
            return tr("The money for them was paid back");
    }
    return {};
}

QString CreditsWords::lot(const protocol::WalletLot& lot, const domain::ZoneTable& zone) {
    const QString amount = text::money(lot.left);
    if (!lot.expiresAt) return tr("%1 without an end", "amount").arg(amount);
    return tr("%1 until %2", "amount, date").arg(amount, text::yearDate(zone, *lot.expiresAt));
}

QString CreditsWords::validity(const protocol::Wallet& wallet) {
    if (wallet.validDays == 0) return tr("What you buy never expires.");
    return tr("What you buy can be spent for %n day(s). We tell you before it expires.", nullptr, wallet.validDays);
}

}  // namespace mc::student
