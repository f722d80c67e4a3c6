#include "admin/flags_page.h"

#include <QVBoxLayout>
#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "admin/desk_states.h"
#include "admin/flag_words.h"
#include "admin/panel_parts.h"
#include "admin/reason_dialog.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/text_field.h"

namespace mc::admin {

using domain::FlagKind;
using protocol::FlagAudience;
using protocol::FlagState;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

using widgets::metrics::kInset;

/// Open for everybody, for some, or closed.
widgets::Pill* pillOf(const FlagState& flag) {
    const auto words = FlagWords::state(flag);
    const bool all = (flag.kind == FlagKind::on_off && flag.on) ||
                     (flag.kind == FlagKind::share && flag.percent == 100) ||
                     (flag.kind == FlagKind::roles && flag.audience.size() == 2);
    const bool none = (flag.kind == FlagKind::on_off && !flag.on) ||
                      (flag.kind == FlagKind::share && flag.percent == 0) ||
                      (flag.kind == FlagKind::roles && flag.audience.empty());
    if (all) return new widgets::Pill(words, widgets::PillTone::success, widgets::Icon::check);
    if (none) return new widgets::Pill(words, widgets::PillTone::danger, widgets::Icon::lock);
    return new widgets::Pill(words, widgets::PillTone::warning, widgets::Icon::sliders);
}

/// Whole per cent; absent for anything else.
std::optional<int> percentOf(const QString& text) {
    bool whole = false;
    const int percent = text.trimmed().toInt(&whole);
    return whole && percent >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

}  // namespace

FlagsPage::FlagsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("flagsPage"));
    auto* content = new QWidget;
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(kInset, 16, kInset, kInset);
    m_cards->setSpacing(16);
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(6), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &FlagsPage::reload);
    connect(&m_controller, &FlagsController::stateChanged, this, &FlagsPage::showState);
    connect(&m_controller, &FlagsController::changed, this, [this] {
        if (m_question) m_question->settle();
        emit toast(widgets::Tone::success, tr("Changed. It counts at once."));
    });
    connect(&m_controller, &FlagsController::failed, this, [this](const domain::Error& error) {
        if (m_question) m_question->refuse(error);
    });
}

void FlagsPage::showState() {
    // There is always a flag.
    const DeskStates states{.failed = tr("What is open could not be loaded"),
                            .ready = [this] { showFlags(); },
                            .empty = [this] { m_states->showLoading(); }};
    states.show(*m_states, m_controller);
}

void FlagsPage::showFlags() {
    while (auto* item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto& flag : m_controller.flags())
        m_cards->addWidget(cardOf(flag));
    m_cards->addStretch(1);
    widgets::followTheEye(*this);
}

QWidget* FlagsPage::cardOf(const FlagState& flag) {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("flagCard"));
    card->column()->setSpacing(8);
    card->column()->addWidget(wrapped(FlagWords::name(flag.flag), TextRole::section));
    card->column()->addWidget(pillOf(flag), 0, Qt::AlignLeft);
    card->column()->addWidget(wrapped(FlagWords::meaning(flag.flag)));
    if (flag.changedAt)
        card->column()->addWidget(
            wrapped(tr("Changed by %1 on %2: “%3”", "name, date, reason")
                        .arg(QString::fromStdString(flag.changedBy), text::yearDate(m_zone, *flag.changedAt),
                             QString::fromStdString(flag.reason)),
                    TextRole::detail, Token::text2));
    auto* change = new widgets::Button(tr("Change …"));
    change->setObjectName(QStringLiteral("changeFlag-") +
                          QLatin1String(boost::describe::enum_to_string(flag.flag, "")));
    change->setAccessibleName(tr("Change: %1", "what is open").arg(FlagWords::name(flag.flag)));
    connect(change, &widgets::Button::clicked, this, [this, flag] { askChange(flag); });
    card->column()->addWidget(change, 0, Qt::AlignLeft);
    return card;
}

void FlagsPage::askChange(const FlagState& flag) {
    if (m_question) m_question->finish();
    m_wish = {.version = flag.version};
    const auto key = QStringLiteral("flag/") + QLatin1String(boost::describe::enum_to_string(flag.flag, ""));
    auto* dialog = new ReasonDialog(FlagWords::name(flag.flag), m_drafts, key, this);
    m_question = dialog;
    dialog->addSentence(FlagWords::meaning(flag.flag));
    dialog->addSentence(tr("It counts within a second, for everybody who is using the product."));
    if (flag.kind == FlagKind::on_off) addOnOff(*dialog, flag);
    if (flag.kind == FlagKind::share) addShare(*dialog, flag);
    if (flag.kind == FlagKind::roles) addAudience(*dialog, flag);
    dialog->ask(tr("Change it"), widgets::Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, this, [this, which = flag.flag](const QString& reason) {
        m_wish.reason = reason.toStdString();
        m_controller.change(which, m_wish);
    });
    dialog->open();
}

void FlagsPage::addOnOff(ReasonDialog& dialog, const FlagState& flag) {
    auto* row = new widgets::CheckRow(tr("Open"));
    row->setObjectName(QStringLiteral("flagOpen"));
    row->setChecked(flag.on);
    dialog.setReady(false);
    connect(row, &QAbstractButton::toggled, &dialog, [this, &dialog, before = flag.on](bool on) {
        m_wish.on = on;
        dialog.setReady(on != before);
    });
    dialog.body()->addWidget(row);
}

void FlagsPage::addShare(ReasonDialog& dialog, const FlagState& flag) {
    auto* field = new widgets::TextField(tr("Share of all accounts, in per cent"));
    field->setInputName(QStringLiteral("flagShare"));
    field->setText(QString::number(flag.percent));
    field->setErrorPlace(true);
    dialog.setReady(false);
    connect(field, &widgets::TextField::textChanged, &dialog, [this, &dialog, field, before = flag.percent] {
        m_wish.percent = percentOf(field->text());
        field->setError(m_wish.percent ? QString() : tr("A whole number from 0 to 100, please."));
        dialog.setReady(m_wish.percent && *m_wish.percent != before);
    });
    dialog.body()->addWidget(field);
}

void FlagsPage::addAudience(ReasonDialog& dialog, const FlagState& flag) {
    m_wish.audience = flag.audience;
    dialog.setReady(false);
    const auto add = [&](const QString& text, const char* name, FlagAudience audience) {
        auto* row = new widgets::CheckRow(text);
        row->setObjectName(QLatin1String(name));
        row->setChecked(std::ranges::find(flag.audience, audience) != flag.audience.end());
        connect(row, &QAbstractButton::toggled, &dialog, [this, &dialog, audience, before = flag.audience](bool on) {
            std::erase(*m_wish.audience, audience);
            if (on) m_wish.audience->push_back(audience);
            std::ranges::sort(*m_wish.audience);
            dialog.setReady(*m_wish.audience != before);
        });
        dialog.body()->addWidget(row);
    };
    add(tr("People who do not mentor"), "flagStudents", FlagAudience::students);
    add(tr("People who mentor"), "flagMentors", FlagAudience::mentors);
}

}  // namespace mc::admin
