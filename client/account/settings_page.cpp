#include "account/settings_page.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

#include "account/change_address_dialog.h"
#include "account/change_password_dialog.h"
#include "account/devices_card.h"
#include "account/email_card.h"
#include "account/feed_card.h"
#include "account/legal_card.h"
#include "account/photo_row.h"
#include "account/second_step_card.h"
#include "account/usage_card.h"
#include "account/zone_list.h"
#include "languages/languages.h"
#include "net/drafts.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/text_area.h"
#include "text/comma_list.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr int kSideWidth = 400;
constexpr int kLeastProfile = 440;
constexpr int kWidestSettings = 1240;
const QString kDraft = QStringLiteral("settings");

/// The entry with that scale; the system's when somebody wrote another into the settings' file.
int indexOf(const QComboBox& box, double scale) {
    for (int i = 0; i < box.count(); ++i)
        if (qFuzzyCompare(1 + box.itemData(i).toDouble(), 1 + scale)) return i;
    return 0;
}

}  // namespace

SettingsPage::SettingsPage(net::ApiClient& api, net::Session& session, net::KnownDevices& devices, Theme& theme,
                           languages::Languages& languages, net::Drafts& drafts, net::UsageEvents& usage,
                           QWidget* parent)
    : Page(parent),
      m_api(api),
      m_session(session),
      m_controller(api, session),
      m_credentials(api, session, devices),
      m_drafts(drafts) {
    setObjectName(u"settingsPage"_qs);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kInset, metrics::kInset, metrics::kInset, metrics::kInset);
    column->setSpacing(metrics::kGap);
    auto* side = new QWidget;
    auto* others = new QVBoxLayout(side);
    others->setContentsMargins(0, 0, 0, 0);
    others->setSpacing(metrics::kGap);
    others->addWidget(makeMail());
    others->addWidget(makePassword());
    others->addWidget(makeSecondStep());
    others->addWidget(makeLook(theme, languages));
    others->addWidget(makeLegal());
    others->addWidget(m_usage = new UsageCard(usage, session));
    others->addWidget(makeDevices());  // Last: it grows with its answer.
    others->addStretch(1);
    auto* main = new QWidget;
    auto* first = new QVBoxLayout(main);
    first->setContentsMargins(0, 0, 0, 0);
    first->setSpacing(metrics::kGap);
    first->addWidget(makeProfile());
    first->addWidget(makeFeed());
    first->addStretch(1);
    auto* both = new SideBySide(main, side, kSideWidth, kLeastProfile, metrics::kGap);
    setScaledMaximumWidth(*both, kWidestSettings);
    column->addWidget(both);
    column->addStretch(1);
    auto* fill = new QVBoxLayout(this);
    fill->setContentsMargins(0, 0, 0, 0);
    m_scroll = new ScrollArea(content);
    m_scroll->keepRoomForBar();
    fill->addWidget(m_scroll);
    makeActions();
    bind();
}

QWidget* SettingsPage::makeProfile() {
    auto* card = new Card;
    m_photo = new PhotoRow(m_api, m_session);
    m_photo->setObjectName(u"settingsPhotoRow"_qs);
    connect(m_photo, &PhotoRow::toast, this, &SettingsPage::toast);
    m_name = new TextField(tr("Name"));
    m_name->setInputName(u"settingsName"_qs);
    m_name->setCounter(80);
    m_zone = new SelectField(tr("Time zone"));
    m_zone->select()->setObjectName(u"settingsZone"_qs);
    fillZones(*m_zone->select(), m_controller.me().timeZone);
    m_languages = new TextField(tr("Languages"));
    m_languages->setInputName(u"settingsLanguages"_qs);
    m_languages->setHint(tr("With commas between them: English, Hindi"));
    m_bio = new TextArea(tr("About you"));
    m_bio->setInputName(u"settingsBio"_qs);
    m_bio->setCounter(2000);
    m_bio->setRows(5);
    m_bio->setErrorPlace(true);
    m_name->setErrorPlace(true);
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(u"settingsError"_qs);
    m_problem->setWordWrap(true);
    keepPlace(*m_problem);
    m_problem->hide();
    for (QWidget* field : std::initializer_list<QWidget*>{m_photo, m_name, m_zone, m_languages, m_bio, m_problem})
        card->column()->addWidget(field);
    return card;
}

QWidget* SettingsPage::makeMail() {
    m_email = new EmailCard(m_credentials);
    connect(m_email, &EmailCard::toast, this, &SettingsPage::toast);
    connect(m_email, &EmailCard::changeWanted, this,
            [this] { (new ChangeAddressDialog(m_credentials, this))->open(); });
    connect(&m_credentials, &CredentialsController::addressAsked, this, [this] {
        const auto address = QString::fromStdString(m_credentials.me().pendingEmail.value_or(""));
        emit toast(Tone::success, tr("We sent a code to %1.").arg(address));
    });
    return m_email;
}

QWidget* SettingsPage::makePassword() {
    auto* card = new Card;
    auto* change = new Button(tr("Change password"), Button::Kind::secondary);
    change->setObjectName(u"settingsChangePassword"_qs);
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    flow->setEnds(true);
    flow->addWidget(new Label(tr("Password"), TextRole::section));
    flow->addWidget(change);
    card->column()->addWidget(row);
    connect(change, &Button::clicked, this, [this] { (new ChangePasswordDialog(m_credentials, this))->open(); });
    connect(&m_credentials, &CredentialsController::passwordChanged, this,
            [this] { emit toast(Tone::success, tr("Your password is changed. Every other device was signed out.")); });
    return card;
}

QWidget* SettingsPage::makeSecondStep() {
    m_secondStep = new SecondStepCard(m_credentials);
    connect(m_secondStep, &SecondStepCard::toast, this, &SettingsPage::toast);
    connect(m_secondStep, &SecondStepCard::navigate, this, &SettingsPage::navigate);
    // Whoever was led here sees why: once the card has its size and its place.
    connect(&m_credentials, &CredentialsController::secondFactorChanged, this, [this] {
        if (!std::exchange(m_ledHere, false)) return;
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_secondStep, 0, metrics::kInset); });
    });
    return m_secondStep;
}

QWidget* SettingsPage::makeDevices() {
    m_devices = new DevicesCard(m_api, m_session.user().timeZone);
    connect(m_devices, &DevicesCard::toast, this, &SettingsPage::toast);
    return m_devices;
}

QWidget* SettingsPage::makeFeed() {
    m_feed = new FeedCard(m_api, m_session.user().timeZone);
    connect(m_feed, &FeedCard::toast, this, &SettingsPage::toast);
    return m_feed;
}

QWidget* SettingsPage::makeLegal() {
    m_legal = new LegalCard(m_api, m_session);
    connect(m_legal, &LegalCard::navigate, this, &SettingsPage::navigate);
    return m_legal;
}

QWidget* SettingsPage::makeLook(Theme& theme, languages::Languages& languages) {
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->addWidget(new Label(tr("Appearance"), TextRole::section), 1);
    auto* modes = new SegmentedControl(tr("Appearance"));
    modes->setObjectName(u"settingsTheme"_qs);
    modes->addSegment(tr("Light"), Icon::sun);
    modes->addSegment(tr("Dark"), Icon::moon);
    modes->addSegment(tr("System"), Icon::monitor);
    modes->setCurrent(static_cast<int>(theme.mode()));
    row->addWidget(modes);
    card->column()->addLayout(row);
    addTextSize(*card, theme);
    addLanguages(*card, languages);
    addClock(*card, languages);
    connect(modes, &SegmentedControl::currentChanged, this,
            [&theme](int index) { theme.setMode(static_cast<Theme::Mode>(index)); });
    connect(&theme, &Theme::changed, modes, [&theme, modes] { modes->setCurrent(static_cast<int>(theme.mode())); });
    return card;
}

void SettingsPage::addTextSize(Card& card, Theme& theme) {
    auto* field = new SelectField(tr("Text size"));
    auto* select = field->select();
    select->setObjectName(u"settingsTextSize"_qs);
    select->addItem(tr("Follow the system"), 0.0);
    for (const int percent : {90, 100, 110, 125, 150, 175, 200})
        select->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent / 100.0);
    const auto show = [&theme, select] {
        select->setCurrentIndex(indexOf(*select, theme.chosenTextScale().value_or(0)));
    };
    show();
    card.column()->addWidget(field);
    connect(select, &QComboBox::activated, this, [&theme, select] {
        const double scale = select->currentData().toDouble();
        theme.setTextScale(scale > 0 ? std::optional(scale) : std::nullopt);
    });
    connect(&theme, &Theme::changed, select, show);
}

void SettingsPage::addClock(Card& card, languages::Languages& languages) {
    auto* field = new SelectField(tr("Clock"));
    auto* select = field->select();
    select->setObjectName(u"settingsClock"_qs);
    select->addItem(tr("As usual in your region"), 0);
    select->addItem(tr("12 hours, 7:30 pm"), 12);
    select->addItem(tr("24 hours, 19:30"), 24);
    select->setCurrentIndex(select->findData(languages.clockHours()));
    card.column()->addWidget(field);
    connect(select, &QComboBox::activated, this, [&languages, select] {
        languages.chooseClock(select->currentData().toInt());
        // As it was, while something is asked first.
        select->setCurrentIndex(select->findData(languages.clockHours()));
    });
}

void SettingsPage::addLanguages(Card& card, languages::Languages& languages) {
    auto* field = new SelectField(tr("Language"));
    field->select()->setObjectName(u"settingsLanguage"_qs);
    field->select()->addItem(tr("Follow the system"), QString());
    for (const auto& language : languages::all())
        field->select()->addItem(language.name, language.code);
    field->select()->setCurrentIndex(field->select()->findData(languages.chosen()));
    card.column()->addWidget(field);
    connect(field->select(), &QComboBox::activated, this, [this, &languages, select = field->select()] {
        languages.choose(select->currentData().toString(), [this, &languages, page = QPointer(this)] {
            if (page) m_controller.useForMails(languages.code());
        });
        select->setCurrentIndex(select->findData(languages.chosen()));
    });
}

void SettingsPage::makeActions() {
    m_actions = new QWidget(this);
    m_actions->hide();
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_unsaved = new Label(tr("Unsaved changes"), TextRole::detail, Token::text2);
    m_undo = new Button(tr("Undo"), Button::Kind::ghost);
    m_undo->setGlyph(Icon::undo);
    m_undo->setObjectName(u"settingsUndo"_qs);
    m_save = new Button(tr("Save"), Button::Kind::primary);
    m_save->setKeyHint(tr("Ctrl S"));
    m_save->setObjectName(u"settingsSave"_qs);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_unsaved, m_undo, m_save})
        row->addWidget(widget);
}

void SettingsPage::bind() {
    connect(m_save, &Button::clicked, this, &SettingsPage::save);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &SettingsPage::save);
    connect(m_undo, &Button::clicked, this, &SettingsPage::undo);
    connect(m_name, &TextField::textChanged, this, &SettingsPage::follow);
    connect(m_languages, &TextField::textChanged, this, &SettingsPage::follow);
    connect(m_bio, &TextArea::textChanged, this, &SettingsPage::follow);
    connect(m_zone->select(), &QComboBox::currentIndexChanged, this, &SettingsPage::follow);
    connect(&m_controller, &SettingsController::busyChanged, this, &SettingsPage::follow);
    connect(&m_controller, &SettingsController::failed, this, &SettingsPage::showError);
    connect(&m_controller, &SettingsController::renewed, this, &SettingsPage::fill);
    connect(&m_controller, &SettingsController::saved, this, &SettingsPage::afterSaving);
}

void SettingsPage::arrive(const PageLink& link) {
    fill();
    const QString wanted = link.value(u"second-step"_qs);
    m_secondStep->explainTo(wanted);
    m_secondStep->load();
    m_devices->load();
    m_legal->load();
    m_usage->load();
    m_feed->load();
    m_ledHere = !wanted.isEmpty();
}

void SettingsPage::undo() {
    m_drafts.drop(kDraft);
    fill();
}

/// What was typed while the answer was under way stays.
void SettingsPage::afterSaving() {
    if (typed() == m_sent)
        undo();
    else
        showPerson(m_controller.me());
    follow();
    emit toast(Tone::success, tr("Your profile is saved."));
}

void SettingsPage::fill() {
    m_filling = true;
    const QJsonObject kept = m_drafts.find(kDraft);
    showPerson(m_controller.me());
    const auto& me = m_shown;
    m_name->setText(QString::fromStdString(me.name));
    chooseZone(*m_zone->select(), me.timeZone);
    m_languages->setText(text::joinList(me.languages));
    m_bio->setText(QString::fromStdString(me.bio));
    m_email->fill();
    m_problem->hide();
    fillFrom(kept);
    m_filling = false;
    follow();
}

void SettingsPage::showPerson(const protocol::Me& me) {
    m_shown = me;
    m_photo->fill();
}

void SettingsPage::fillFrom(const QJsonObject& draft) {
    if (draft.contains(u"name")) m_name->setText(draft[u"name"].toString());
    if (draft.contains(u"zone")) chooseZone(*m_zone->select(), {draft[u"zone"].toString().toStdString()});
    if (draft.contains(u"languages")) m_languages->setText(draft[u"languages"].toString());
    if (draft.contains(u"bio")) m_bio->setText(draft[u"bio"].toString());
}

QJsonObject SettingsPage::typed() const {
    return {{u"name"_qs, m_name->text()},
            {u"zone"_qs, QString::fromStdString(chosenZone(*m_zone->select()).value)},
            {u"languages"_qs, m_languages->text()},
            {u"bio"_qs, m_bio->text()}};
}

QJsonObject SettingsPage::draft() const {
    const auto now = changes();
    QJsonObject draft = typed();
    if (!now.name) draft.remove(u"name");
    if (!now.timeZone) draft.remove(u"zone");
    if (!now.languages) draft.remove(u"languages");
    if (!now.bio) draft.remove(u"bio");
    return draft;
}

/// Only what differs, and only over what was shown: it may have been changed elsewhere meanwhile.
protocol::UpdateMe SettingsPage::changes() const {
    const auto& me = m_shown;
    const auto unlike = [](auto now, const auto& saved) {
        return now == saved ? std::nullopt : std::make_optional(std::move(now));
    };
    protocol::UpdateMe changes;
    changes.name = unlike(m_name->text().trimmed().toStdString(), me.name);
    changes.timeZone = unlike(chosenZone(*m_zone->select()), me.timeZone);
    changes.languages = unlike(text::splitList(m_languages->text()), me.languages);
    changes.bio = unlike(m_bio->text().toStdString(), me.bio);
    changes.version = me.version;
    return changes;
}

bool SettingsPage::isChanged() const {
    return !draft().isEmpty();
}

void SettingsPage::follow() {
    if (m_filling) return;
    const bool changed = isChanged();
    changed ? m_drafts.keep(kDraft, draft()) : m_drafts.drop(kDraft);
    m_unsaved->setVisible(changed);
    m_undo->setVisible(changed);
    m_save->setEnabled(changed && !m_controller.isBusy());
}

void SettingsPage::save() {
    for (auto* field : {m_name, m_languages})
        field->setError({});
    m_bio->setError({});
    m_problem->hide();
    if (!isChanged()) return;
    m_sent = typed();
    m_controller.save(changes());
}

void SettingsPage::showError(const domain::Error& error) {
    m_name->setError(net::fieldWords(error, u"name"_qs));
    m_bio->setError(net::fieldWords(error, u"bio"_qs));
    for (const auto& field : error.fields)
        if (field.path.starts_with("languages")) m_languages->setError(net::words(field));
    if (!error.fields.empty()) return focusFault();
    m_problem->setText(net::words(error));
    m_problem->show();
    announce(*this, m_problem->text());
}

/// To the first that is wrong, which is then read with what is wrong with it.
void SettingsPage::focusFault() {
    for (const auto* field : {m_name, m_languages})
        if (!field->error().isEmpty()) return field->input()->setFocus(Qt::OtherFocusReason);
    m_bio->input()->setFocus(Qt::OtherFocusReason);
}

}  // namespace mc::account
