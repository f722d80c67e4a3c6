#include "account/new_address.h"

#include <QCoreApplication>

#include "domain/text.h"

namespace mc::account {

namespace {
struct NewAddress {
    Q_DECLARE_TR_FUNCTIONS(NewAddress)
};
}  // namespace

QString newAddressFault(const QString& typed, const QString& present) {
    const QString email = typed.trimmed();
    if (!domain::isEmailAddress(email.toStdString())) return NewAddress::tr("Write an address like you@example.org.");
    if (email.compare(present, Qt::CaseInsensitive) == 0) return NewAddress::tr("This is your address already.");
    return {};
}

}  // namespace mc::account
