#include "mentor/offer_step.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QVBoxLayout>
#include <algorithm>

#include "domain/fees.h"
#include "domain/session_rules.h"
#include "text/comma_list.h"
#include "text/format.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using protocol::ApplicationForm;
using widgets::Label;
using widgets::TextField;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kOfferLengths[] = {15, 30, 45, 60, 75, 90, 105, 120};  ///< Decision 17: every one that may be sold.

struct CommissionWords {
    Q_DECLARE_TR_FUNCTIONS(mc::mentor::CommissionWords)
};

}  // namespace

QString commissionWords(const ApplicationForm& form, const net::ServerTerms& terms) {
    const auto& prices = form.prices;
    const auto price = prices.empty() ? terms.priceLeast() : std::max(prices.front().price, terms.priceLeast());
    const auto split = domain::splitFee(price, {});
    return CommissionWords::tr(
               "Of a session of %1 you get %2. We keep %3 commission, GST included, and %4 goes to the payment "
               "service.")
        .arg(text::moneyShort(split.listPrice), text::money(split.mentorShare), text::money(split.commission),
             text::money(split.gatewayFee));
}

OfferStep::OfferStep(const net::ServerTerms& terms, QWidget* parent) : ApplicationStep(parent), m_terms(terms) {
    auto* column = makeColumn(tr("You set your prices, between %1 and %2 a session.")
                                  .arg(text::moneyShort(terms.priceLeast()), text::moneyShort(terms.priceMost())));
    m_topics = makeField(tr("Topics"), "applyTopics", 0);
    m_topics->setHint(tr("With commas between them: Mock interview, Career advice"));
    column->addWidget(m_topics);
    column->addWidget(new Label(tr("Lengths and prices"), TextRole::strong));
    m_usual = new Label(tr("Usual is what the middle half of mentors in your fields ask, with your experience where "
                           "there are enough of them."),
                        TextRole::detail, Token::text2);
    m_usual->setObjectName(QStringLiteral("applyUsual"));
    m_usual->setWordWrap(true);
    m_usual->hide();
    column->addWidget(m_usual);
    for (const int minutes : kOfferLengths)
        addLength(*column, minutes);
    m_priceError = new Label({}, TextRole::detail, Token::dangerText);
    m_priceError->setWordWrap(true);
    m_priceError->hide();
    column->addWidget(m_priceError);
    m_example = new Label({}, TextRole::detail, Token::text2);
    m_example->setObjectName(QStringLiteral("applyExample"));
    m_example->setWordWrap(true);
    column->addWidget(m_example);
    m_instant = new widgets::CheckRow(tr("Bookings are confirmed at once, without asking me"));
    m_instant->setObjectName(QStringLiteral("applyInstant"));
    column->addWidget(m_instant);
    m_way = new Label({}, TextRole::detail, Token::text2);
    m_way->setObjectName(QStringLiteral("applyInstantMeans"));
    m_way->setWordWrap(true);
    column->addWidget(m_way);
    showWay();
    connect(m_instant, &QAbstractButton::toggled, this, &OfferStep::showWay);
    connect(m_topics, &TextField::textChanged, this, &ApplicationStep::edited);
    connect(m_instant, &QAbstractButton::toggled, this, &ApplicationStep::edited);
    connect(&m_terms, &net::ServerTerms::changed, this, &OfferStep::showExample);
    showExample();
}

void OfferStep::showWay() {
    m_way->setText(m_instant->isChecked()
                       ? tr("Students pay at once and the session stands. You hear of it.")
                       : tr("You have up to %n hour(s) to answer. The student’s bank reserves the price: it is paid "
                            "when you accept, and nothing is when you decline or do not answer.",
                            nullptr, static_cast<int>(domain::kRequestLength / domain::kHour)));
}

void OfferStep::addLength(QVBoxLayout& column, int minutes) {
    auto* offered = new widgets::CheckRow(tr("%n minute(s)", nullptr, minutes));
    offered->setObjectName(QStringLiteral("applyLength%1").arg(minutes));
    auto* price = new TextField;
    price->setInputName(QStringLiteral("applyPrice%1").arg(minutes));
    price->input()->setAccessibleName(tr("Price of %n minute(s)", nullptr, minutes));
    price->input()->setValidator(new QIntValidator(0, 9'999'999, price));
    widgets::setScaledWidth(*price, 120);
    auto* yours = new Label({}, TextRole::detail, Token::text2);
    auto* usual = new Label({}, TextRole::detail, Token::text2);
    usual->setObjectName(QStringLiteral("applyUsual%1").arg(minutes));
    auto* beside = new QWidget;  // There also while it is empty, so that the fields stand below each other.
    auto* words = new QVBoxLayout(beside);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    for (auto* label : {yours, usual}) {
        label->hide();
        words->addWidget(label);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(offered, 1);
    line->addWidget(price);
    line->addWidget(beside, 1);
    column.addLayout(line);
    m_lengths.push_back({minutes, offered, price, yours, usual});
    const auto index = m_lengths.size() - 1;
    const auto changed = [this, index] {
        m_lengths[index].price->setEnabled(m_lengths[index].offered->isChecked());
        showShare(m_lengths[index]);
        showExample();
        emit edited();
    };
    connect(offered, &QAbstractButton::toggled, this, changed);
    connect(price, &TextField::textChanged, this, changed);
    price->setEnabled(false);
}

/// What is hers of it, by the same rule the server books with (decision 9).
void OfferStep::showShare(const Length& length) const {
    const domain::Money price{length.price->text().toLongLong() * 100, m_terms.priceLeast().currency};
    const bool known = length.offered->isChecked() && price >= m_terms.priceLeast() && price <= m_terms.priceMost();
    length.yours->setText(known ? tr("%1 for you").arg(text::money(domain::splitFee(price, {}).mentorShare))
                                : QString());
    length.yours->setVisible(known);
}

void OfferStep::showExample() {
    ApplicationForm form;
    read(form);
    m_example->setText(commissionWords(form, m_terms));
}

QString OfferStep::usualWords(const protocol::PriceGuide& guide) {
    if (guide.low == guide.high) return tr("Usual: %1").arg(text::moneyShort(guide.low));
    return tr("Usual: %1 – %2").arg(text::moneyShort(guide.low), text::moneyShort(guide.high));
}

void OfferStep::setGuidance(const protocol::PriceGuidance& guidance) {
    bool any = false;
    for (const auto& length : m_lengths) {
        const auto found = std::ranges::find(guidance.items, length.minutes, &protocol::PriceGuide::minutes);
        const bool known = found != guidance.items.end();
        if (known) length.usual->setText(usualWords(*found));
        length.usual->setVisible(known);
        any = any || known;
    }
    m_usual->setVisible(any);
}

void OfferStep::fill(const ApplicationForm& form) {
    m_topics->setText(text::joinList(form.topics));
    for (const auto& length : m_lengths) {
        const auto found = std::ranges::find(form.prices, length.minutes, &protocol::DurationPrice::minutes);
        const bool offered = found != form.prices.end();
        length.offered->setChecked(offered);
        length.price->setText(offered ? QString::number(found->price.minor / 100) : QString());
        length.price->setEnabled(offered);
        showShare(length);
    }
    m_instant->setChecked(form.instantBook);
    showExample();
}

void OfferStep::read(ApplicationForm& form) const {
    form.topics = text::splitList(m_topics->text());
    form.prices.clear();
    for (const auto& length : m_lengths)
        if (length.offered->isChecked())
            form.prices.push_back(
                {length.minutes, {length.price->text().toLongLong() * 100, m_terms.priceLeast().currency}});
    form.instantBook = m_instant->isChecked();
}

bool OfferStep::showErrors(const domain::Error& error) {
    const auto topics = wordsAbout(error, "form.topics");
    const auto prices = wordsAbout(error, "form.prices");
    m_topics->setError(topics);
    m_priceError->setText(prices);
    m_priceError->setVisible(!prices.isEmpty());
    return !topics.isEmpty() || !prices.isEmpty();
}

QStringList OfferStep::missing(const ApplicationForm& form) const {
    auto words = emptyOnes(form, {{"topics", tr("Topics")}, {"prices", tr("Lengths and prices")}});
    for (const auto& item : form.prices)
        if (item.price < m_terms.priceLeast() || item.price > m_terms.priceMost())
            words << tr("Price of %n minute(s)", nullptr, item.minutes);
    return words;
}

}  // namespace mc::mentor
