#include "admin/payout_rows.h"

#include "admin/payout_desk_words.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using text::textOf;

namespace {

template <class Of>
PayoutLine figuresOf(const Of& of) {
    PayoutLine line;
    line.name = textOf(of.mentor);
    line.account = textOf(of.account);
    line.sessions = of.sessions;
    line.price = of.price;
    line.commission = -of.commission;
    line.fee = -of.fee;
    line.other = of.other;
    line.tds = -of.tds;
    line.net = of.net;
    return line;
}

PayoutLine totalOf(const std::vector<PayoutLine>& lines) {
    PayoutLine total;
    total.isTotal = true;
    for (const auto& line : lines) {
        total.sessions += line.sessions;
        for (const auto sum : {&PayoutLine::price, &PayoutLine::commission, &PayoutLine::fee, &PayoutLine::other,
                               &PayoutLine::tds, &PayoutLine::net})
            total.*sum += line.*sum;
    }
    return total;
}

bool isFigure(int column) {
    return column >= PayoutRows::SessionsColumn && column <= PayoutRows::NetColumn;
}

}  // namespace

PayoutLine PayoutLine::of(const protocol::DeskPayout& payout, const domain::ZoneTable& zone) {
    auto line = figuresOf(payout);
    line.state = PayoutDeskWords::stateWord(payout);
    line.tone = PayoutDeskWords::toneOf(payout.state);
    line.reference = textOf(payout.reference);
    if (payout.paidOn) line.paidOn = text::yearDate(zone, *payout.paidOn);
    return line;
}

PayoutLine PayoutLine::of(const protocol::DeskPayoutPreview& preview) {
    return figuresOf(preview);
}

PayoutRows::PayoutRows(std::vector<PayoutLine> lines, QObject* parent) : RowsModel(Columns, parent) {
    lines.push_back(totalOf(lines));
    lines.back().name = tr("Total");
    set(std::move(lines));
}

bool PayoutRows::hasOther() const {
    for (int place = 0; place < rowCount(); ++place)
        if (!row(place).other.isZero()) return true;
    return false;
}

QString PayoutRows::title(int column) const {
    switch (column) {
        case MentorColumn:
            return tr("Mentor");
        case SessionsColumn:
            return tr("Sessions");
        case PriceColumn:
            return tr("Price");
        case CommissionColumn:
            return tr("Commission");
        case FeeColumn:
            return tr("Gateway fee");
        case OtherColumn:
            return tr("Adjusted", "for what came back or was given back");
        case TdsColumn:
            return tr("TDS");
        case NetColumn:
            return tr("Net");
        case StateColumn:
            return tr("State");
        case PaidColumn:
            return tr("Paid on");
        default:
            return {};
    }
}

QString PayoutRows::text(const PayoutLine& line, int column) const {
    switch (column) {
        case MentorColumn:
            return line.name;
        case SessionsColumn:
            return QLocale().toString(line.sessions);
        case PriceColumn:
            return text::money(line.price);
        case CommissionColumn:
            return text::money(line.commission);
        case FeeColumn:
            return text::money(line.fee);
        case OtherColumn:
            return text::money(line.other);
        case TdsColumn:
            return text::money(line.tds);
        case NetColumn:
            return text::money(line.net);
        case StateColumn:
            return line.state;
        case PaidColumn:
            return line.paidOn;
        default:
            return {};
    }
}

QVariant PayoutRows::look(const PayoutLine& line, int column, int role) const {
    switch (role) {
        case Qt::TextAlignmentRole:
            return isFigure(column) ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        case widgets::TableStrongRole:
            return line.isTotal || column == MentorColumn || column == NetColumn;
        case widgets::TableToneRole:
            return column == StateColumn && !line.isTotal ? QVariant(static_cast<int>(line.tone)) : QVariant();
        case widgets::TableDetailRole:
            if (column == MentorColumn && !line.account.isEmpty()) return line.account;
            return column == PaidColumn && !line.paidOn.isEmpty() ? QVariant(line.reference) : QVariant();
        default:
            return {};
    }
}

}  // namespace mc::admin
