#include "mentor/rules_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <vector>

#include "widgets/accessible.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::mentor {

using domain::SchedulingRules;
using widgets::TextRole;
using widgets::Token;

namespace {

struct RuleKind {
    const char* field;
    const char* label;
    int SchedulingRules::*member;
    std::vector<int> choices;
    QString (*words)(int value);
};

QString minutes(int value) {
    return value == 0 ? RulesCard::tr("None") : widgets::durationWords(value * domain::kMinute);
}
QString days(int value) {
    return RulesCard::tr("%n day(s)", nullptr, value);
}
QString cap(int value) {
    return value == 0 ? RulesCard::tr("No limit") : RulesCard::tr("%1 at most").arg(value);
}

const std::array<RuleKind, 5>& kinds() {
    static const std::array<RuleKind, 5> all{{{"bufferBeforeMinutes",
                                               QT_TRANSLATE_NOOP("mc::mentor::RulesCard", "Buffer before"),
                                               &SchedulingRules::bufferBeforeMinutes,
                                               {0, 15, 30, 45, 60, 90, 120},
                                               minutes},
                                              {"bufferAfterMinutes",
                                               QT_TRANSLATE_NOOP("mc::mentor::RulesCard", "Buffer after"),
                                               &SchedulingRules::bufferAfterMinutes,
                                               {0, 15, 30, 45, 60, 90, 120},
                                               minutes},
                                              {"minimumNoticeMinutes",
                                               QT_TRANSLATE_NOOP("mc::mentor::RulesCard", "Minimum notice"),
                                               &SchedulingRules::minimumNoticeMinutes,
                                               {0, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10080},
                                               minutes},
                                              {"horizonDays",
                                               QT_TRANSLATE_NOOP("mc::mentor::RulesCard", "Bookable ahead"),
                                               &SchedulingRules::horizonDays,
                                               {7, 14, 21, 30, 45, 60, 90, 120, 180},
                                               days},
                                              {"dailyCap",
                                               QT_TRANSLATE_NOOP("mc::mentor::RulesCard", "Sessions a day"),
                                               &SchedulingRules::dailyCap,
                                               {0, 1, 2, 3, 4, 5, 6, 8, 10, 12},
                                               cap}}};
    return all;
}

constexpr int kSelectWidth = 132;

}  // namespace

RulesCard::RulesCard(QWidget* parent) : Card(parent) {
    column()->setSpacing(6);
    column()->addWidget(new widgets::Label(tr("Rules"), TextRole::section));
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        addRule(i);
    addFirstDay();
    m_error = new widgets::Label({}, TextRole::detail, Token::dangerText);
    m_error->setObjectName(QStringLiteral("rulesError"));
    m_error->setWordWrap(true);
    m_error->hide();
    widgets::keepPlace(*m_error);
    column()->addWidget(m_error);
}

void RulesCard::addRule(std::size_t index) {
    const RuleKind& kind = kinds()[index];
    auto* select = new widgets::Select(tr(kind.label));
    select->setObjectName(QString::fromLatin1(kind.field));
    select->setMinimumWidth(kSelectWidth);
    select->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    for (const int value : kind.choices)
        select->addItem(kind.words(value), value);
    auto* row = new QHBoxLayout;
    auto* label = new widgets::Label(tr(kind.label), TextRole::body, Token::text2);
    label->setBuddy(select);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    row->addWidget(select);
    column()->addLayout(row);
    m_rules[index] = {select, {}};
    connect(select, &QComboBox::currentIndexChanged, this, [this, index, select] {
        SchedulingRules rules = m_shown;
        rules.*kinds()[index].member = select->currentData().toInt();
        emit changed(rules);
    });
}

void RulesCard::addFirstDay() {
    m_firstDay = new widgets::CheckRow(tr("New days for Premium first"), this);
    m_firstDay->setObjectName(QStringLiteral("premiumFirstDay"));
    column()->addWidget(m_firstDay);
    auto* what =
        new widgets::Label(tr("The day that can be booked last is for students with Premium alone, until your next "
                              "midnight. You can still give its times to anybody."),
                           TextRole::detail, Token::text2);
    what->setWordWrap(true);
    column()->addWidget(what);
    connect(m_firstDay, &QAbstractButton::toggled, this, [this](bool on) {
        SchedulingRules rules = m_shown;
        rules.premiumFirstDay = on;
        emit changed(rules);
    });
}

void RulesCard::setRules(const SchedulingRules& rules) {
    m_shown = rules;
    const QSignalBlocker still(m_firstDay);
    m_firstDay->setChecked(rules.premiumFirstDay);
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        widgets::Select* select = m_rules[i].select;
        const QSignalBlocker quiet(select);
        const int value = rules.*kinds()[i].member;
        if (select->findData(value) < 0) select->addItem(kinds()[i].words(value), value);
        select->setCurrentIndex(select->findData(value));
        select->update();
    }
}

void RulesCard::setError(const QString& field, const QString& sentence) {
    QStringList sentences;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        auto& [select, error] = m_rules[i];
        if (field.isEmpty() || field == QLatin1String(kinds()[i].field)) error = field.isEmpty() ? QString() : sentence;
        select->setInvalid(!error.isEmpty());
        widgets::setSpokenFault(*select, error);
        if (!error.isEmpty()) sentences << tr("%1: %2").arg(tr(kinds()[i].label), error);
    }
    m_error->setText(sentences.join(QLatin1Char('\n')));
    m_error->setVisible(!sentences.isEmpty());
}

bool RulesCard::focusFault() {
    const auto wrong = std::ranges::find_if(m_rules, [](const auto& rule) { return !rule.error.isEmpty(); });
    if (wrong == m_rules.end()) return false;
    wrong->select->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace mc::mentor
