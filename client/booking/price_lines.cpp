#include "booking/price_lines.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include "widgets/accessible.h"
#include "widgets/card.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::booking {

using domain::PriceLineKind;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

PriceLines::PriceLines(QWidget* parent) : QWidget(parent), m_lines(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
    column->addWidget(m_lines);
    column->addWidget(new widgets::Divider(Qt::Horizontal, this));
    auto* row = new QHBoxLayout;
    auto* words = new Label(tr("Total"), TextRole::section, Token::text, this);
    m_total = new Label({}, TextRole::title, Token::text, this);
    m_total->setTabular(true);
    for (auto* figure : {words, m_total})
        widgets::setHeading(*figure, false);
    row->addWidget(words);
    row->addStretch();
    row->addWidget(m_total);
    column->addLayout(row);
    m_gst = new Label({}, TextRole::detail, Token::text2, this);
    m_gst->setObjectName(QStringLiteral("priceGst"));
    m_gst->setWordWrap(true);
    column->addWidget(m_gst);
}

QString PriceLines::words(const domain::PriceSummary& price, PriceLineKind line, int minutes) {
    switch (line) {
        case PriceLineKind::session:
            return tr("Session, %n min", nullptr, minutes);
        case PriceLineKind::included_minutes:
            return tr("%n minute(s) included in your plan", nullptr, price.includedMinutes);
        case PriceLineKind::discount:
            return tr("Discount of your plan");
        case PriceLineKind::credits:
            return tr("Credits");
        case PriceLineKind::platform_fee:
            return tr("Platform fee");
        case PriceLineKind::gst:
            return tr("GST");
    }
    return {};
}

void PriceLines::setPrice(const domain::PriceSummary& price, int minutes) {
    while (auto* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto& line : domain::linesOf(price))
        addLine(row++, words(price, line.kind, minutes), line.amount);
    m_total->setText(widgets::money(price.total));
    m_gst->setText(gstNote(price));
    m_gst->setVisible(!m_gst->text().isEmpty());
}

QString PriceLines::gstNote(const domain::PriceSummary& price) {
    if (!price.gstIncluded || price.gst.isZero()) return {};
    const QString gst = widgets::money(price.gst);
    if (!price.platformFee.isZero()) return tr("Includes %1 GST on the platform’s commission and fee").arg(gst);
    return tr("Includes %1 GST on the platform’s commission").arg(gst);
}

void PriceLines::addLine(int row, const QString& words, const domain::Money& amount) {
    auto* figure = new Label(widgets::money(amount), TextRole::body,
                             amount.isNegative() ? Token::successText : Token::text, m_lines);
    figure->setTabular(true);
    auto* label = new Label(words, TextRole::body, Token::text2, m_lines);
    label->setObjectName(QStringLiteral("priceLine%1").arg(row));
    label->setWordWrap(true);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(figure, row, 1, Qt::AlignRight);
}

}  // namespace mc::booking
