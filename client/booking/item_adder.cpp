#include "booking/item_adder.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "protocol/formats.h"
#include "text/dates.h"
#include "widgets/button.h"
#include "widgets/fold.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::booking {

namespace {

constexpr int kDaysAhead = 90;
constexpr int kLeastField = 220;

const QString kNewItem = QStringLiteral("newItem");
const QString kLink = QStringLiteral("newItemLink");

int longest(const char* field) {
    return static_cast<int>(protocol::Limits<protocol::ActionItem>::table().find(field)->maxLength().value_or(0));
}

}  // namespace

ItemAdder::ItemAdder(QWidget* parent)
    : QWidget(parent),
      m_text(new widgets::TextField(tr("New action item"), this)),
      m_link(new widgets::TextField(tr("Link"))),
      m_due(new widgets::SelectField(tr("Due"))) {
    m_text->setInputName(QStringLiteral("newActionItem"));
    m_text->setPlaceholder(tr("What to do next"));
    m_text->setCounter(longest("text"));
    m_link->setInputName(QStringLiteral("newItemLink"));
    m_link->setLabelNote(tr("optional"));
    m_link->setErrorPlace(true);
    m_due->select()->setObjectName(QStringLiteral("newItemDue"));
    auto* add = new widgets::Button(tr("Add"), widgets::Button::Kind::secondary, this);
    add->setObjectName(QStringLiteral("addActionItem"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(add, 0, Qt::AlignBottom);
    auto* more = new widgets::Columns(kLeastField, 2, 12, this);
    more->add(m_link);
    auto* due = new QWidget;  // The link's field has a place below it for what is wrong.
    auto* top = new QVBoxLayout(due);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_due);
    top->addStretch();
    more->add(due);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(more);
    connect(add, &QAbstractButton::clicked, this, &ItemAdder::add);
    for (auto* field : {m_text, m_link}) {
        connect(field, &widgets::TextField::returnPressed, this, &ItemAdder::add);
        connect(field, &widgets::TextField::textChanged, this, &ItemAdder::edited);
    }
    for (auto* field : {m_text, m_link})
        connect(field, &widgets::TextField::textChanged, this, [field] { field->setError({}); });
}

void ItemAdder::setItems(const std::vector<protocol::ActionItem>& items) {
    m_taken.clear();
    for (const auto& item : items)
        m_taken.push_back(item.text);
}

/// Made again only on another day: what is chosen stays.
void ItemAdder::setToday(domain::CivilDate today) {
    if (std::exchange(m_today, today) == today) return;
    auto* select = m_due->select();
    const int chosen = std::max(0, select->currentIndex());
    select->clear();
    select->addItem(tr("No day"), -1);
    for (int ahead = 0; ahead <= kDaysAhead; ++ahead)
        select->addItem(text::dateText(domain::addDays(today, ahead), text::DateForm::weekdayYear), ahead);
    select->setCurrentIndex(chosen);
}

/// People leave out how an address begins.
std::optional<std::string> ItemAdder::link() const {
    const QString typed = m_link->text().trimmed();
    if (typed.isEmpty()) return std::nullopt;
    return (typed.contains(QLatin1String("://")) ? typed : QStringLiteral("https://") + typed).toStdString();
}

void ItemAdder::add() {
    const QString words = m_text->text().trimmed();
    if (words.isEmpty()) return;
    if (std::ranges::find(m_taken, words.toStdString()) != m_taken.end())
        return m_text->setError(tr("This is on the list already."));
    protocol::ActionItem item{words.toStdString(), link(), {}, false};
    if (item.link && (!protocol::matches(protocol::Format::url, *item.link) ||
                      static_cast<int>(item.link->size()) > longest("link")))
        return m_link->setError(tr("This is no address of a page."));
    const int ahead = m_due->select()->currentData().toInt();
    if (m_due->select()->currentIndex() > 0) item.dueDate = domain::addDays(m_today, ahead);
    clear();
    emit added(item);
}

void ItemAdder::clear() {
    m_text->setText({});
    m_link->setText({});
    m_due->select()->setCurrentIndex(0);
}

QJsonObject ItemAdder::draft() const {
    QJsonObject draft;
    if (!m_text->text().isEmpty()) draft[kNewItem] = m_text->text();
    if (!m_link->text().isEmpty()) draft[kLink] = m_link->text();
    return draft;
}

void ItemAdder::restore(const QJsonObject& draft) {
    m_text->setText(draft[kNewItem].toString());
    m_link->setText(draft[kLink].toString());
}

}  // namespace mc::booking
