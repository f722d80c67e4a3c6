#include "mentor/profile_editor_page.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include "account/photo_row.h"
#include "mentor/about_step.h"
#include "mentor/documents_box.h"
#include "mentor/listing_card.h"
#include "mentor/offer_step.h"
#include "mentor/profile_preview.h"
#include "mentor/question_box.h"
#include "mentor/rows_editor.h"
#include "mentor/work_step.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::mentor {

using domain::ProfileChangeState;
using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kPreview = 420;
constexpr int kLeastEditor = 500;
using widgets::kRetryAfter;
constexpr int kAdviceMs = 800;  ///< After the last key.

QWidget* scrolled(QWidget* content) {
    auto* scroll = new widgets::ScrollArea(content);
    scroll->keepRoomForBar();
    return scroll;
}

/// A column inside the page's insets.
QVBoxLayout* columnIn(QWidget& content) {
    auto* column = new QVBoxLayout(&content);
    column->setContentsMargins(0, 16, 0, widgets::metrics::kInset);
    column->setSpacing(widgets::metrics::kGap);
    return column;
}

}  // namespace

ProfileEditorPage::ProfileEditorPage(net::ApiClient& api, net::Drafts& drafts, net::Session& session,
                                     domain::ZoneName zone, QWidget* parent)
    : Page(parent),
      m_controller(api, drafts, session),
      m_photo(new account::PhotoRow(api, session)),
      m_documents(new DocumentsBox(api)),
      m_questions(
          new QuestionBox(drafts, std::move(zone), {"profile-change-answer", "profileAnswer", "profileSendAnswer"})) {
    setObjectName(QStringLiteral("profileEditor"));
    m_left = scrolled(buildForm());
    m_right = scrolled(buildPreview());
    m_both = new widgets::SideBySide(m_left, m_right, kPreview, kLeastEditor, widgets::metrics::kGap);
    m_states = new widgets::StatePage(m_both, widgets::Skeleton::rows(8));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::metrics::kInset, 0, widgets::metrics::kInset - 10, 0);
    column->addWidget(m_states);
    m_states->showLoading();
    auto* save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, &m_controller, &OwnProfileController::save);
    m_adviceSoon.setSingleShot(true);
    m_adviceSoon.setInterval(kAdviceMs);
    listen();
    showParts();
    widgets::followTheEye(*this);
}

ProfileEditorPage::~ProfileEditorPage() {
    delete m_bar;
}

QWidget* ProfileEditorPage::buildForm() {
    auto* content = new QWidget;
    auto* column = columnIn(*content);
    column->addWidget(buildNotice());
    auto* photo = new widgets::Card;
    photo->column()->addWidget(m_photo);
    column->addWidget(photo);
    m_offer = new OfferStep(m_controller.terms());
    for (auto* step : {static_cast<ApplicationStep*>(new AboutStep), static_cast<ApplicationStep*>(new WorkStep),
                       static_cast<ApplicationStep*>(m_offer)})
        addStep(*column, step);
    m_listing = new ListingCard;
    column->addWidget(m_listing);
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(QStringLiteral("profileProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    return content;
}

void ProfileEditorPage::addStep(QVBoxLayout& column, ApplicationStep* step) {
    auto* card = new widgets::Card;
    card->column()->addWidget(new Label(step->title(), TextRole::section));
    card->column()->addWidget(step);
    column.addWidget(card);
    m_steps.push_back(step);
    connect(step, &ApplicationStep::edited, this, [this, step] {
        if (m_filling) return;
        step->showErrors({});
        take();
    });
}

QWidget* ProfileEditorPage::buildNotice() {
    m_notice = new widgets::Card;
    m_notice->setObjectName(QStringLiteral("profileNotice"));
    m_notice->setGround(Token::warningSoft);
    m_noticeTitle = new Label({}, TextRole::strong);
    m_noticeWords = new Label({}, TextRole::body, Token::text2);
    for (auto* label : {m_noticeTitle, m_noticeWords}) {
        label->setWordWrap(true);
        m_notice->column()->addWidget(label);
    }
    m_documents->hide();
    for (auto* part : {static_cast<QWidget*>(m_questions), static_cast<QWidget*>(m_documents)})
        m_notice->column()->addWidget(part);
    m_takeBack = new Button(tr("Take it back"));
    m_takeBack->setObjectName(QStringLiteral("profileTakeBack"));
    m_load = new Button(tr("Load the new state"));
    m_load->setObjectName(QStringLiteral("profileReload"));
    for (auto* button : {m_takeBack, m_load}) {
        button->setSize(Button::Size::small);
        m_notice->column()->addWidget(button, 0, Qt::AlignLeft);
    }
    m_notice->hide();
    return m_notice;
}

QWidget* ProfileEditorPage::buildPreview() {
    auto* content = new QWidget;
    auto* column = columnIn(*content);
    column->addWidget(new Label(tr("As students see it"), TextRole::strong, Token::text2));
    m_preview = new ProfilePreview;
    column->addWidget(m_preview, 1);
    return content;
}

QWidget* ProfileEditorPage::barActions() {
    if (m_bar) return m_bar;
    m_bar = new QWidget;
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(8);
    m_changes = new Label({}, TextRole::detail, Token::text2);
    m_turn = new Button({}, Button::Kind::ghost);
    m_turn->setObjectName(QStringLiteral("profileTurn"));
    m_undo = new Button(tr("Undo"), Button::Kind::ghost);
    m_undo->setObjectName(QStringLiteral("profileUndo"));
    m_undo->setGlyph(widgets::Icon::undo);
    m_save = new Button(tr("Save"), Button::Kind::primary);
    m_save->setObjectName(QStringLiteral("profileSave"));
    m_save->setKeyHint(tr("Ctrl S"));
    row->addWidget(m_changes);
    for (auto* button : {m_turn, m_undo, m_save})
        row->addWidget(button);
    connect(m_turn, &Button::clicked, this, [this] {
        m_previewShown = !m_previewShown;
        showParts();
    });
    connect(m_undo, &Button::clicked, &m_controller, &OwnProfileController::undo);
    connect(m_save, &Button::clicked, &m_controller, &OwnProfileController::save);
    showDraft();
    showParts();
    return m_bar;
}

void ProfileEditorPage::listen() {
    for (const auto* rows : findChildren<RowsEditor*>())  // The new row is there by then.
        connect(rows, &RowsEditor::wanted, this, [this] { widgets::followTheEye(*this); });
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &OwnProfileController::load);
    connect(m_both, &widgets::SideBySide::folded, this, &ProfileEditorPage::showParts);
    connect(m_questions, &QuestionBox::answered, &m_controller, &OwnProfileController::answer);
    connect(m_takeBack, &Button::clicked, &m_controller, &OwnProfileController::takeBack);
    connect(m_load, &Button::clicked, &m_controller, &OwnProfileController::reload);
    connect(m_photo, &account::PhotoRow::toast, this, &Page::toast);
    connect(m_listing, &ListingCard::toast, this, &Page::toast);
    connect(m_listing, &ListingCard::unlistedChosen, &m_controller, &OwnProfileController::setUnlisted);
    connect(&m_adviceSoon, &QTimer::timeout, this, [this] { m_controller.advice().ask(m_controller.form()); });
    connect(&m_controller.advice(), &net::PriceAdvice::changed, this,
            [this] { m_offer->setGuidance(m_controller.advice().guidance()); });
    connect(&m_controller, &OwnProfileController::stateChanged, this, &ProfileEditorPage::showState);
    connect(&m_controller, &OwnProfileController::formReplaced, this, &ProfileEditorPage::showForm);
    connect(&m_controller, &OwnProfileController::changed, this, &ProfileEditorPage::showDraft);
    connect(&m_controller, &OwnProfileController::pageChanged, this, &ProfileEditorPage::showNotice);
    connect(&m_controller, &OwnProfileController::failed, this, &ProfileEditorPage::failed);
    connect(&m_controller, &OwnProfileController::answered, this, [this] {
        m_questions->settle();
        emit toast(widgets::Tone::success, tr("Your answer is sent."));
    });
    connect(&m_controller, &OwnProfileController::takenBack, this,
            [this] { emit toast(widgets::Tone::success, tr("Taken back. Your profile stays as it is.")); });
    connect(&m_controller, &OwnProfileController::saved, this, [this] {
        const auto& change = m_controller.page().change;
        const bool waits = change && change->state == ProfileChangeState::waiting;
        emit toast(widgets::Tone::success, waits ? tr("Saved. We look into the headline and the company first.")
                                                 : tr("Saved. Students see it now."));
        emit saved();
    });
}

void ProfileEditorPage::arrive(const widgets::PageLink&) {
    m_photo->fill();
    m_controller.load();
}

void ProfileEditorPage::showState() {
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("Your profile could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
        case LoadState::empty:
        case LoadState::ready:
            m_states->showReady();
    }
    m_controller.advice().ask(m_controller.form());
    showNotice();
    showDraft();
}

void ProfileEditorPage::showForm() {
    m_filling = true;
    for (auto* step : m_steps) {
        step->fill(m_controller.form());
        step->showErrors({});
    }
    m_filling = false;
    m_problem->hide();
    showNotice();
    showDraft();
    widgets::followTheEye(*this);
}

void ProfileEditorPage::take() {
    m_problem->hide();
    auto form = m_controller.form();
    for (const auto* step : m_steps)
        step->read(form);
    m_controller.edit(form);
    m_adviceSoon.start();
}

void ProfileEditorPage::showDraft() {
    m_questions->setBusy(m_controller.isSaving());
    if (m_controller.state() == LoadState::ready) m_preview->setProfile(m_controller.preview(), m_controller.now());
    if (!m_bar) return;
    const bool changed = m_controller.state() == LoadState::ready && m_controller.isChanged();
    const bool may = changed && !m_controller.isOutdated() && !m_controller.isSaving();
    m_changes->setText(changed ? tr("Not saved") : QString());
    m_undo->setEnabled(may);
    m_save->setEnabled(may);
}

/// What became of another headline or company, or that somebody else saved.
void ProfileEditorPage::showNotice() {
    if (m_controller.state() != LoadState::ready) return;
    const auto& page = m_controller.page();
    m_listing->set(textOf(page.slug), page.unlisted);
    const bool waits = page.change && page.change->state == ProfileChangeState::waiting;
    const bool outdated = m_controller.isOutdated();
    if (outdated)
        sayNotice(tr("Changed on another device"),
                  tr("What you write here cannot be saved. Load the new state and make your changes again."));
    else if (waits)
        sayNotice(
            page.change->questioned ? tr("We have a question about your new headline and company")
                                    : tr("We are looking into your new headline and company"),
            page.shownCompany.empty()
                ? tr("Until then students see: %1").arg(textOf(page.shownHeadline))
                : tr("Until then students see: %1 (%2)").arg(textOf(page.shownHeadline), textOf(page.shownCompany)));
    else if (page.change)
        sayNotice(tr("“%1” was declined").arg(textOf(page.change->headline)), textOf(page.change->reason));
    m_notice->setVisible(outdated || page.change.has_value());
    const bool proves = waits && !outdated;
    if (proves && m_documents->isHidden()) m_documents->load();
    m_documents->setVisible(proves);
    m_questions->show(proves ? page.change->remarks : std::vector<protocol::ApplicationRemark>(), {},
                      proves && page.change->questioned, m_controller.now());
    m_takeBack->setVisible(proves);
    m_load->setVisible(outdated);
}

void ProfileEditorPage::sayNotice(const QString& title, const QString& words) {
    m_noticeTitle->setText(title);
    m_noticeWords->setText(words);
}

/// Where there is no room for both, one takes the place of the other.
void ProfileEditorPage::showParts() {
    const bool folded = m_both->isFolded();
    m_left->setVisible(!folded || !m_previewShown);
    m_right->setVisible(!folded || m_previewShown);
    if (!m_bar) return;
    m_turn->setVisible(folded);
    m_turn->setText(m_previewShown ? tr("Edit") : tr("Preview"));
}

/// To the fields that have something to mend; what belongs to none is said below them.
void ProfileEditorPage::failed(const domain::Error& error) {
    bool marked = false;
    for (auto* step : m_steps)
        marked = step->showErrors(error) || marked;
    m_problem->setText(marked ? tr("Something is missing or not right. It is marked above.") : net::words(error));
    m_problem->show();
    emit toast(widgets::Tone::error, m_problem->text());
    showNotice();
}

}  // namespace mc::mentor
