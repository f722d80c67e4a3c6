#include "mentor/apply_page.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "account/legal_dialog.h"
#include "account/photo_row.h"
#include "mentor/about_step.h"
#include "mentor/documents_box.h"
#include "mentor/offer_step.h"
#include "mentor/question_box.h"
#include "mentor/rows_editor.h"
#include "mentor/times_step.h"
#include "mentor/work_step.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/stepper.h"
#include "widgets/tab_order.h"

namespace mc::mentor {

using domain::ApplicationState;
using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kSteps = 200;
constexpr int kLeastApplication = 480;
constexpr int kWidest = 980;
using widgets::kRetryAfter;

}  // namespace

ApplyPage::ApplyPage(net::ApiClient& api, net::Drafts& drafts, net::Session& session, domain::ZoneName zone,
                     QWidget* parent)
    : Page(parent),
      m_controller(api, drafts),
      m_zone(std::move(zone)),
      m_photo(new account::PhotoRow(api, session, tr("Your photo"))),
      m_documents(new DocumentsBox(api)),
      m_questions(new QuestionBox(drafts, m_zone, {"application-answer", "applyAnswer", "applySendAnswer"})) {
    setObjectName(QStringLiteral("applyPage"));
    m_states = new widgets::StatePage(buildContent(), widgets::Skeleton::rows(6), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    m_states->showLoading();
    listen();
    goTo(0);
    widgets::followTheEye(*this);
}

QWidget* ApplyPage::buildContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(widgets::metrics::kInset, widgets::metrics::kInset, widgets::metrics::kInset,
                               widgets::metrics::kInset);
    column->setSpacing(widgets::metrics::kGap);
    auto* inner = new QWidget;
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(widgets::metrics::kGap);
    rows->addWidget(buildStatus());
    rows->addWidget(buildSteps());
    widgets::setScaledMaximumWidth(*inner, kWidest);
    auto* line = new QHBoxLayout;  // Which asks for the height of the width it gives; a column does not know its most.
    line->addWidget(inner, 100);
    line->addStretch();
    column->addLayout(line);
    column->addStretch(1);
    auto* scroll = new widgets::ScrollArea(content);
    scroll->keepRoomForBar();
    return scroll;
}

QWidget* ApplyPage::buildStatus() {
    m_status = new widgets::Card;
    m_status->setObjectName(QStringLiteral("applyState"));
    m_stateTitle = new Label({}, TextRole::section);
    m_stateTitle->setObjectName(QStringLiteral("applyStateTitle"));
    m_stateWords = new Label({}, TextRole::body, Token::text2);
    m_stateWords->setWordWrap(true);
    m_profile = new Button(tr("Set your times"), Button::Kind::primary);
    m_profile->setObjectName(QStringLiteral("applyToTimes"));
    m_reload = new Button(tr("Load the new state"));
    m_reload->setObjectName(QStringLiteral("applyReload"));
    m_status->column()->addWidget(m_stateTitle);
    m_status->column()->addWidget(m_stateWords);
    m_status->column()->addWidget(m_questions);
    for (auto* button : {m_profile, m_reload})
        m_status->column()->addWidget(button, 0, Qt::AlignLeft);
    return m_status;
}

QWidget* ApplyPage::buildSteps() {
    m_offer = new OfferStep(m_controller.terms());
    m_parts = {new AboutStep, new WorkStep, m_offer, new TimesStep(m_zone)};
    QStringList titles;
    auto* pages = new QVBoxLayout;
    const auto addPage = [this, pages](QWidget* page) {
        pages->addWidget(page);
        m_pages.push_back(page);
    };
    for (auto* part : m_parts) {
        titles << part->title();
        addPage(part == m_parts.front() ? withPhoto(*part) : part);
        connect(part, &ApplicationStep::edited, this, [this, part] {
            if (m_filling) return;
            part->showErrors({});
            take();
        });
    }
    titles << tr("Hand in");
    addPage(buildCheck());
    m_stepper = new widgets::Stepper(titles);
    m_form = new widgets::Card;
    m_heading = new Label({}, TextRole::section);
    m_form->column()->addWidget(m_heading);
    m_form->column()->addLayout(pages);
    m_form->column()->addWidget(buildFoot());
    auto* both = new widgets::SideBySide(m_form, m_stepper, kSteps, kLeastApplication, widgets::metrics::kGap);
    both->setSideFirst(true);
    return both;
}

/// Who she is begins with how she looks; it is the account's, and there at once.
QWidget* ApplyPage::withPhoto(ApplicationStep& step) {
    auto* why = new Label(tr("It should show you: we look at it before we approve, and students book those they have "
                             "seen."),
                          TextRole::detail, Token::text2);
    why->setWordWrap(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::metrics::kGap);
    column->addWidget(m_photo);
    column->addWidget(why);
    column->addWidget(&step);
    return page;
}

QWidget* ApplyPage::buildCheck() {
    auto* check = new QWidget;
    auto* column = new QVBoxLayout(check);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_documents);
    m_summary = new Label({}, TextRole::body, Token::text2);
    m_commission = new Label;
    for (auto* label : {m_summary, m_commission}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    buildGaps(*column);
    m_consent = new widgets::CheckRow(tr("I agree to the terms for mentors and to this commission"));
    m_consent->setObjectName(QStringLiteral("applyConsent"));
    column->addWidget(m_consent);
    auto* read = new Button(tr("Read the terms for mentors"), Button::Kind::link);
    read->setObjectName(QStringLiteral("applyReadTerms"));
    column->addWidget(read, 0, Qt::AlignLeft);
    connect(read, &Button::clicked, this, &ApplyPage::readTerms);
    column->addStretch(1);
    connect(m_consent, &QAbstractButton::toggled, this, [this] { say({}); });
    return check;
}

/// One line a step: its name leads there.
void ApplyPage::buildGaps(QVBoxLayout& column) {
    m_gapTitle = new Label({}, TextRole::strong);
    m_gapTitle->setObjectName(QStringLiteral("applyGapTitle"));
    m_gapTitle->setWordWrap(true);
    column.addWidget(m_gapTitle);
    for (int step = 0; step < lastStep(); ++step) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto* there = new Button(m_parts[static_cast<std::size_t>(step)]->title(), Button::Kind::link);
        there->setObjectName(QStringLiteral("applyGap%1").arg(step));
        auto* words = new Label({}, TextRole::body, Token::text2);
        words->setWordWrap(true);
        line->addWidget(there, 0, Qt::AlignTop);
        line->addWidget(words, 1);
        column.addWidget(row);
        m_gaps.push_back({row, words});
        connect(there, &Button::clicked, this, [this, step] { goTo(step); });
    }
}

/// Ticks what is complete, and says on the last page what is not.
void ApplyPage::showProgress() {
    bool whole = true;
    for (int step = 0; step < lastStep(); ++step) {
        const auto missing = m_parts[static_cast<std::size_t>(step)]->missing(m_controller.form());
        const auto& gap = m_gaps[static_cast<std::size_t>(step)];
        m_stepper->setDone(step, missing.isEmpty());
        gap.row->setVisible(!missing.isEmpty());
        gap.words->setText(QLocale().createSeparatedList(missing));
        whole = whole && missing.isEmpty();
    }
    m_stepper->setDone(lastStep(), false);
    m_gapTitle->setText(whole ? tr("Everything is there.") : tr("Still missing:"));
}

QWidget* ApplyPage::buildFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 4, 0, 0);
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(QStringLiteral("applyProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_closed =
        new Label(tr("Applications cannot be handed in from your account at the moment. It opens here by itself, and "
                     "your draft is kept."),
                  TextRole::body, Token::warningText);
    m_closed->setObjectName(QStringLiteral("applyClosed"));
    m_closed->setWordWrap(true);
    m_saved = new Label({}, TextRole::detail, Token::text2);
    m_saved->setObjectName(QStringLiteral("applySaved"));
    m_back = new Button(tr("Back"), Button::Kind::ghost);
    m_back->setObjectName(QStringLiteral("applyBack"));
    m_next = new Button(tr("Next"), Button::Kind::primary);
    m_next->setObjectName(QStringLiteral("applyNext"));
    m_submit = new Button(tr("Hand in the application"), Button::Kind::primary);
    m_submit->setObjectName(QStringLiteral("applySubmit"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_saved, 1);
    for (auto* button : {m_back, m_next, m_submit})
        row->addWidget(button);
    column->addWidget(m_problem);
    column->addWidget(m_closed);
    column->addLayout(row);
    return foot;
}

void ApplyPage::listen() {
    for (const auto* rows : findChildren<RowsEditor*>())  // The new row is there by then.
        connect(rows, &RowsEditor::wanted, this, [this] { widgets::followTheEye(*this); });
    connect(m_back, &Button::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &Button::clicked, this, [this] { goTo(m_step + 1); });
    connect(m_submit, &Button::clicked, this, &ApplyPage::handIn);
    connect(m_reload, &Button::clicked, &m_controller, &ApplicationController::reload);
    connect(m_profile, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/availability")); });
    connect(m_questions, &QuestionBox::answered, &m_controller, &ApplicationController::answer);
    connect(m_photo, &account::PhotoRow::toast, this, &Page::toast);
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &ApplicationController::load);
    connect(&m_controller, &ApplicationController::stateChanged, this, &ApplyPage::showState);
    connect(&m_controller, &ApplicationController::formReplaced, this, &ApplyPage::fillSteps);
    connect(&m_controller, &ApplicationController::savedChanged, this, &ApplyPage::showSaved);
    connect(&m_controller, &ApplicationController::busyChanged, this, &ApplyPage::showFoot);
    connect(&m_controller.advice(), &net::PriceAdvice::changed, this,
            [this] { m_offer->setGuidance(m_controller.advice().guidance()); });
    connect(&m_controller, &ApplicationController::failed, this, &ApplyPage::failed);
    connect(&m_controller, &ApplicationController::termsReplaced, this, &ApplyPage::askAgain);
    connect(&m_controller, &ApplicationController::submitted, this,
            [this] { emit toast(widgets::Tone::success, tr("Handed in. The answer comes here.")); });
    connect(&m_controller, &ApplicationController::answered, this, [this] {
        m_questions->settle();
        emit toast(widgets::Tone::success, tr("Your answer is sent."));
    });
}

void ApplyPage::arrive(const widgets::PageLink&) {
    m_photo->fill();
    m_controller.load();
    m_documents->load();
}

void ApplyPage::fillSteps() {
    m_filling = true;
    for (auto* part : m_parts)
        part->fill(m_controller.form());
    m_filling = false;
    showProgress();
    showSaved();
    widgets::followTheEye(*this);
}

void ApplyPage::take() {
    say({});
    auto form = m_controller.form();
    for (const auto* part : m_parts)
        part->read(form);
    m_controller.edit(form);
    showProgress();
}

/// What stands in the way is said, and the keys are led to it.
void ApplyPage::handIn() {
    for (int step = 0; step < lastStep(); ++step) {
        if (m_gaps[static_cast<std::size_t>(step)].row->isHidden()) continue;
        m_gaps[static_cast<std::size_t>(step)].row->findChild<Button*>()->setFocus(Qt::OtherFocusReason);
        return say(tr("Please write what is still missing first. It is named above."));
    }
    if (m_consent->isChecked()) return m_controller.submit();
    m_consent->setFocus(Qt::OtherFocusReason);
    say(tr("Please agree to the terms first."));
}

void ApplyPage::readTerms() {
    (new account::LegalDialog(m_controller.api(), domain::LegalText::mentor_terms, this))->open();
}

/// What she agreed to is not in force any more; all she wrote stays.
void ApplyPage::askAgain() {
    m_consent->setChecked(false);
    say(tr("The terms for mentors have changed since you agreed to them. Please read them and agree once more."));
    readTerms();
}

/// Below the step; nothing takes it away.
void ApplyPage::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ApplyPage::goTo(int step) {
    const int at = std::clamp(step, 0, lastStep());
    m_step = at;
    if (at == lastStep()) {  // Before they are seen: heights are asked for then.
        m_summary->setText(
            tr("We look into who you are, your work and your prices, and answer here. You can change your times "
               "later."));
        m_commission->setText(commissionWords(m_controller.form(), m_controller.terms()));
    }
    for (int i = 0; i <= lastStep(); ++i)  // No stack, which would be as high as the highest.
        m_pages[static_cast<std::size_t>(i)]->setVisible(i == at);
    m_stepper->setCurrent(at);
    if (!m_controller.isRefused()) say({});
    m_heading->setText(at < lastStep() ? m_parts[static_cast<std::size_t>(at)]->title() : tr("Hand in"));
    showFoot();
    if (m_pages[static_cast<std::size_t>(at)] == m_offer) m_controller.advice().ask(m_controller.form());
    if (at < lastStep())
        if (auto* first = m_pages[static_cast<std::size_t>(at)]->findChild<QLineEdit*>())
            first->setFocus(Qt::OtherFocusReason);
}

void ApplyPage::showState() {
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("Your application could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
        case LoadState::empty:
        case LoadState::ready:
            m_states->showReady();
    }
    showStatus();
    showSaved();
    showFoot();
}

void ApplyPage::showStatus() {
    const auto& application = m_controller.application();
    const auto say = [this](const QString& title, const QString& words) {
        m_stateTitle->setText(title);
        m_stateWords->setText(words);
    };
    const auto state = application.state;
    if (m_controller.isOutdated())
        say(tr("Changed on another device"),
            tr("What you write here is not saved any more. Load the new state and make your changes again."));
    else if (state == ApplicationState::submitted)
        say(tr("Your application is with us"), tr("We look into it and answer here."));
    else if (state == ApplicationState::questioned)
        say(tr("We have a question"), tr("Answer it here; you can change the application first."));
    else if (state == ApplicationState::approved)
        say(tr("You are a mentor"), tr("Students find and book you. Look over your times first."));
    else if (state == ApplicationState::rejected)
        say(tr("Not this time"), tr("Mend what is missing and hand it in again."));
    m_questions->show(application.remarks, state == ApplicationState::rejected ? application.reason : std::string(),
                      domain::mayAnswer(state), m_controller.now());
    m_status->setVisible(state != ApplicationState::draft || m_controller.isOutdated());
    m_profile->setVisible(state == ApplicationState::approved);
    m_reload->setVisible(m_controller.isOutdated());
    m_form->parentWidget()->setVisible(domain::mayEdit(state));
    if (state == ApplicationState::approved) emit approved();
}

void ApplyPage::showSaved() {
    if (m_controller.isOutdated() || m_controller.isRefused())
        m_saved->setText(tr("Not saved"));
    else if (!m_controller.isSaved())
        m_saved->setText(tr("Saving …"));
    else
        m_saved->setText(m_controller.application().version > 0 ? tr("Saved") : QString());
}

void ApplyPage::showFoot() {
    const bool last = m_step == lastStep();
    m_back->setVisible(m_step > 0);
    m_next->setVisible(!last);
    m_submit->setVisible(last);
    m_submit->setEnabled(m_open && !m_controller.isBusy() && !m_controller.isOutdated());
    m_closed->setVisible(last && !m_open);
    m_questions->setBusy(m_controller.isBusy());
}

void ApplyPage::setApplicationsOpen(bool open) {
    m_open = open;
    showFoot();
}

/// To the first step that has something to mend; what belongs to none is said below.
void ApplyPage::failed(const domain::Error& error, bool handingIn) {
    int first = -1;
    for (int i = 0; i < lastStep(); ++i)
        if (m_parts[static_cast<std::size_t>(i)]->showErrors(error) && first < 0) first = i;
    if (first >= 0 && handingIn) goTo(first);
    say(first >= 0 ? tr("Something is missing or not right. It is marked, step by step.") : net::words(error));
    showStatus();
}

}  // namespace mc::mentor
