#include "booking/refund_lines.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "booking/booking_words.h"
#include "booking/refund_words.h"
#include "widgets/card.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::booking {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

RefundLines::RefundLines(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("refunds"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new widgets::Divider(Qt::Horizontal, this));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    hide();
}

void RefundLines::setBooking(const protocol::Booking& booking) {
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto zone = ownZone(booking);
    int number = 0;
    for (const auto& refund : booking.refunds)
        addLine(QStringLiteral("refund%1").arg(number++), RefundWords::title(refund), widgets::money(refund.amount),
                RefundWords::next(refund, zone));
    if (booking.creditsBack)
        addLine(QStringLiteral("creditsReturned"), tr("Credits returned"), widgets::money(*booking.creditsBack),
                tr("They are in your wallet again."));
    if (const QString review = RefundWords::underReview(booking); !review.isEmpty())
        addLine(QStringLiteral("paymentUnderReview"), tr("Payment under review"), {}, review);
    setVisible(m_rows->count() > 0);
}

void RefundLines::addLine(const QString& name, const QString& title, const QString& amount, const QString& detail) {
    auto* line = new QWidget(this);
    line->setObjectName(name);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* called = new Label(title, TextRole::strong, Token::text, line);
    called->setWordWrap(true);
    auto* figure = new Label(amount, TextRole::strong, Token::text, line);
    figure->setTabular(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(called, 1);
    head->addWidget(figure, 0, Qt::AlignTop);
    column->addLayout(head);
    auto* next = new Label(detail, TextRole::detail, Token::text2, line);
    next->setWordWrap(true);
    column->addWidget(next);
    m_rows->addWidget(line);
}

}  // namespace mc::booking
