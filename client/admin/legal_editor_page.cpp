#include "admin/legal_editor_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "account/legal_view.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/states.h"
#include "widgets/text_area.h"

namespace mc::admin {

using namespace widgets;
using domain::Language;
using domain::LegalText;
using net::LoadState;

namespace {

constexpr int kPreview = 420;
constexpr int kLeastEditor = 380;
constexpr int kRows = 22;
constexpr int kLongestReason = 500;   // Limits<PublishLegalText>
constexpr int kLongestText = 50'000;  // Limits<LegalSource>
constexpr LegalText kKinds[] = {LegalText::terms, LegalText::refunds, LegalText::privacy, LegalText::mentor_terms,
                                LegalText::recording};
constexpr Language kLanguages[] = {Language::en, Language::hi};

QString nameOf(Language language) {
    return language == Language::hi ? u"hi"_qs : u"en"_qs;
}

}  // namespace

LegalEditorPage::LegalEditorPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone,
                                 QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(zone) {
    setObjectName(u"legalEditorPage"_qs);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(metrics::kInset, metrics::kGap, 0, 0);
    whole->addWidget(makeHead());
    m_states = new StatePage(makeEditor());
    whole->addWidget(m_states, 1);
    makeActions();
    bind();
}

QWidget* LegalEditorPage::makeHead() {
    auto* head = new QWidget;
    auto* flow = new FlowLayout(head, metrics::kGap);
    m_kind = new SelectField(tr("Text"));
    m_kind->select()->setObjectName(u"legalKind"_qs);
    for (const auto kind : kKinds)
        m_kind->select()->addItem(account::legalTitle(kind));
    m_language = new SegmentedControl(tr("Language"));
    m_language->setObjectName(u"legalLanguage"_qs);
    m_language->addSegment(tr("English"));
    m_language->addSegment(tr("Hindi"));
    m_version = new Label({}, TextRole::detail, Token::text2);
    m_version->setObjectName(u"legalVersionWords"_qs);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_language, m_version})
        flow->addWidget(widget);
    return head;
}

QWidget* LegalEditorPage::makeEditor() {
    m_source = new TextArea(tr("Text, in Markdown"));
    m_source->setInputName(u"legalSource"_qs);
    m_source->setCounter(kLongestText);
    m_source->setRows(kRows);
    auto* card = new Card;
    auto* read = new Label(tr("As people read it"), TextRole::label, Token::text2);
    card->column()->addWidget(read);
    m_preview = new account::LegalView;
    read->setBuddy(m_preview);
    m_preview->setObjectName(u"legalPreview"_qs);
    m_preview->setAccessibleName(tr("As people read it"));
    card->column()->addWidget(m_preview);
    card->column()->addStretch(1);
    auto* writing = new QWidget;  // At the top, however long the preview beside it is.
    auto* top = new QVBoxLayout(writing);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_source);
    top->addStretch(1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::kRow, metrics::kInset, metrics::kInset);
    column->addWidget(new SideBySide(writing, card, kPreview, kLeastEditor, metrics::kGap));
    column->addStretch(1);
    return new ScrollArea(content);
}

void LegalEditorPage::makeActions() {
    m_actions = new QWidget(this);
    m_actions->hide();
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRow);
    m_undo = new Button(tr("Undo"), Button::Kind::ghost);
    m_undo->setObjectName(u"undoLegal"_qs);
    m_publish = new Button(tr("Publish"), Button::Kind::primary);
    m_publish->setObjectName(u"publishLegal"_qs);
    row->addWidget(m_undo);
    row->addWidget(m_publish);
}

void LegalEditorPage::bind() {
    connect(m_kind->select(), &QComboBox::activated, this, [this](int index) { m_controller.choose(kKinds[index]); });
    connect(m_language, &SegmentedControl::currentChanged, this, &LegalEditorPage::fillSource);
    connect(m_source, &TextArea::textChanged, this, &LegalEditorPage::typed);
    connect(m_undo, &Button::clicked, this, &LegalEditorPage::undo);
    connect(m_publish, &Button::clicked, this, &LegalEditorPage::askToPublish);
    connect(m_states, &StatePage::retryRequested, this, &LegalEditorPage::reload);
    connect(&m_controller, &LegalEditorController::changed, this, &LegalEditorPage::fill);
    connect(&m_controller, &LegalEditorController::published, this, [this] {
        m_drafts.drop(draftKey());
        if (m_dialog) m_dialog->finish();
        emit toast(Tone::success, tr("Published. It is in force now."));
    });
    connect(&m_controller, &LegalEditorController::failed, this, [this](const domain::Error& error) {
        if (m_deed) m_deed->setEnabled(true);
        if (!m_dialog || !m_refusal) return emit toast(Tone::error, net::words(error));
        m_refusal->setText(error.fields.empty()
                               ? net::words(error)
                               : tr("The text has a placeholder that stands for nothing, or a language is missing."));
        m_refusal->show();
    });
}

void LegalEditorPage::arrive(const PageLink&) {
    m_controller.reload();
}

void LegalEditorPage::fill() {
    follow();
    if (m_controller.state() == LoadState::loading) return m_states->showLoading();
    if (m_controller.state() == LoadState::error)
        return m_states->showError(tr("This text cannot be shown"), net::words(m_controller.error()),
                                   net::details(m_controller.error()));
    const auto& version = m_controller.draft().version;
    const QString number = QLocale().toString(version.version);
    const QString since = yearDate(zoneTable(m_zone), version.publishedAt);
    m_version->setText(m_controller.draft().shipped
                           ? tr("Version %1, of %2, as it came with the program").arg(number, since)
                           : tr("Version %1, of %2, written here").arg(number, since));
    fillSource();
    m_states->showReady();
}

void LegalEditorPage::fillSource() {
    m_filling = true;
    m_source->setText(sourceOf(language()));
    m_filling = false;
    preview();
    follow();
}

/// Kept with the version it was written over: where another is in force by now, it is not what people would compare with.
void LegalEditorPage::typed() {
    if (m_filling) return;
    auto draft = m_drafts.find(draftKey());
    draft[u"version"_qs] = static_cast<qint64>(m_controller.draft().version.version);
    draft[nameOf(language())] = m_source->text();
    m_drafts.keep(draftKey(), draft);
    preview();
    follow();
}

void LegalEditorPage::preview() {
    m_preview->setText(m_controller.filled(m_source->text()));
}

void LegalEditorPage::follow() {
    const bool changed = m_controller.state() == LoadState::ready && isChanged();
    m_undo->setVisible(changed);
    m_publish->setEnabled(changed && !m_controller.isBusy());
}

void LegalEditorPage::undo() {
    m_drafts.drop(draftKey());
    fillSource();
}

QString LegalEditorPage::draftKey() const {
    return u"legal/"_qs + account::legalName(m_controller.kind());
}

Language LegalEditorPage::language() const {
    return kLanguages[std::max(0, m_language->current())];
}

QString LegalEditorPage::sourceOf(Language language) const {
    const auto draft = m_drafts.find(draftKey());
    const bool mine = draft[u"version"].toInteger() == m_controller.draft().version.version;
    const auto words = draft[nameOf(language)];
    return mine && words.isString() ? words.toString() : m_controller.source(language);
}

bool LegalEditorPage::isChanged() const {
    return sourceOf(Language::en) != m_controller.source(Language::en) ||
           sourceOf(Language::hi) != m_controller.source(Language::hi);
}

QString LegalEditorPage::askedWords() const {
    const auto people = static_cast<int>(m_controller.draft().wouldAsk);
    if (m_controller.kind() == LegalText::recording) return tr("Nobody is asked: sessions cannot be recorded yet.");
    if (m_controller.kind() == LegalText::mentor_terms)
        return tr("%n mentor(s) will be asked to agree at the next sign-in.", nullptr, people);
    return tr("%n people will be asked to agree at the next sign-in.", nullptr, people);
}

void LegalEditorPage::askToPublish() {
    auto* dialog = new Dialog(tr("Publish this version?"), this);
    m_dialog = dialog;
    dialog->addSentence(askedWords());
    dialog->addSentence(
        tr("Until they agree they book, pay and apply for nothing new. What is booked stays theirs. The "
           "version before stays readable; this one can be replaced and never taken back."));
    auto* reason = new TextArea(tr("Reason, for the audit log"));
    reason->setInputName(u"publishReason"_qs);
    reason->setCounter(kLongestReason);
    reason->setRows(2);
    dialog->body()->addWidget(reason);
    m_refusal = new Label({}, TextRole::body, Token::dangerText);
    m_refusal->setObjectName(u"publishRefusal"_qs);
    m_refusal->setWordWrap(true);
    keepPlace(*m_refusal);
    m_refusal->hide();
    dialog->body()->addWidget(m_refusal);
    dialog->setSafe(tr("Not now"));
    m_deed = dialog->setDeed(tr("Publish"));
    m_deed->setObjectName(u"publishDeed"_qs);
    m_deed->setEnabled(false);
    connect(reason, &TextArea::textChanged, dialog, [this, reason] {
        if (m_deed) m_deed->setEnabled(reason->text().trimmed().size() >= 3);
    });
    connect(dialog, &Dialog::deed, this, [this, reason] {
        m_deed->setEnabled(false);
        std::vector<protocol::LegalSource> texts;
        for (const auto language : kLanguages)
            texts.push_back({language, sourceOf(language).toStdString()});
        m_controller.publish(texts, reason->text().trimmed());
    });
    dialog->open();
}

}  // namespace mc::admin
