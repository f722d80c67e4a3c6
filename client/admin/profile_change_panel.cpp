#include "admin/profile_change_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "admin/documents_list.h"
#include "admin/public_profile_button.h"
#include "admin/remarks_list.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "text/utf8.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/text_area.h"

namespace mc::admin {

using domain::ProfileChangeState;
using protocol::ProfileChangeReview;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using ChangeDeed = ProfileChangeController::Deed;

namespace {

constexpr int kChangeWords = 1000;  ///< Limits<RejectApplication>, the least of the two.

}  // namespace

ProfileChangePanel::ProfileChangePanel(ProfileChangeController& controller, net::Drafts& drafts, domain::ZoneName zone,
                                       QWidget* parent)
    : QWidget(parent), m_controller(controller), m_drafts(drafts) {
    setObjectName(QStringLiteral("profileChangePanel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead(*column);
    buildTexts(*column);
    buildWords(*column, std::move(zone));
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new widgets::ScrollArea(content), 1);
    all->addWidget(new widgets::Divider);
    all->addWidget(buildDecision());
    connect(&m_controller, &ProfileChangeController::changed, this, &ProfileChangePanel::show);
    connect(&m_controller, &ProfileChangeController::done, this, &ProfileChangePanel::tell);
    connect(&m_controller, &ProfileChangeController::failed, this, [this](const domain::Error& error) {
        emit toast(widgets::Tone::error, error.fields.empty() ? net::words(error) : net::words(error.fields.front()));
    });
    show();
}

void ProfileChangePanel::buildHead(QVBoxLayout& column) {
    m_avatar = new widgets::Avatar(48);
    m_name = new Label({}, TextRole::section);
    m_name->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addWidget(m_name, 1);
    column.addLayout(head);
    auto* what = new Label(tr("A mentor who is live wants another headline or company. Students see the old ones until "
                              "it is decided."),
                           TextRole::detail, Token::text2);
    what->setWordWrap(true);
    column.addWidget(what);
}

void ProfileChangePanel::buildTexts(QVBoxLayout& column) {
    m_today = new Label;
    m_today->setObjectName(QStringLiteral("changeToday"));
    m_wanted = new Label({}, TextRole::strong);
    m_wanted->setObjectName(QStringLiteral("changeWanted"));
    m_work = new Label({}, TextRole::detail, Token::text2);
    for (auto* label : {m_today, m_wanted, m_work})
        label->setWordWrap(true);
    column.addWidget(new Label(tr("Today"), TextRole::detail, Token::text2));
    column.addWidget(m_today);
    column.addWidget(new Label(tr("Wanted"), TextRole::detail, Token::text2));
    column.addWidget(m_wanted);
    column.addWidget(new Label(tr("Positions in the profile"), TextRole::detail, Token::text2));
    column.addWidget(m_work);
    m_linkedIn = new PublicProfileButton;
    column.addWidget(m_linkedIn, 0, Qt::AlignLeft);
    auto* papers =
        new DocumentsList(m_controller.documents(), tr("None yet. The mentor can add some while this waits."));
    papers->setObjectName(QStringLiteral("changeDocuments"));
    column.addWidget(papers);
}

void ProfileChangePanel::buildWords(QVBoxLayout& column, domain::ZoneName zone) {
    m_remarks = new RemarksList(std::move(zone));
    m_words = new widgets::TextArea(tr("Question or reason"));
    m_words->setInputName(QStringLiteral("changeWords"));
    m_words->setPlaceholder(tr("Needed to ask back or decline; the mentor reads it"));
    m_words->setCounter(kChangeWords);
    m_words->setRows(3);
    connect(m_words, &widgets::TextArea::textChanged, this, [this] {
        if (m_filling || !m_controller.chosen()) return;
        m_words->setError({});
        m_drafts.keepText(draftKey(), m_words->text());
    });
    column.addWidget(m_remarks);
    column.addWidget(m_words);
}

QWidget* ProfileChangePanel::buildDecision() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 10, 20, 14);
    column->setSpacing(8);
    m_hint = new Label({}, TextRole::detail, Token::text2);
    m_hint->setObjectName(QStringLiteral("changeHint"));
    m_hint->setWordWrap(true);
    m_decline = new Button(tr("Decline"), Button::Kind::dangerOutline);
    m_decline->setObjectName(QStringLiteral("declineChange"));
    m_askBack = new Button(tr("Ask back"));
    m_askBack->setObjectName(QStringLiteral("askAboutChange"));
    m_approve = new Button(tr("Approve"), Button::Kind::primary);
    m_approve->setObjectName(QStringLiteral("approveChange"));
    auto* buttons = new QWidget;
    auto* row = new widgets::FlowLayout(buttons, 8);
    for (auto* button : {m_decline, m_askBack, m_approve})
        row->addWidget(button);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    connect(m_decline, &Button::clicked, this, &ProfileChangePanel::decline);
    connect(m_askBack, &Button::clicked, this, &ProfileChangePanel::askBack);
    connect(m_approve, &Button::clicked, this, &ProfileChangePanel::approve);
    return foot;
}

QString ProfileChangePanel::draftKey() const {
    return QStringLiteral("profile-change/") + textOf(toString(*m_controller.chosen()));
}

QString ProfileChangePanel::typed() const {
    return m_words->text().trimmed();
}

void ProfileChangePanel::show() {
    const auto& review = m_controller.review();
    setVisible(review.has_value());
    if (m_question && !review) m_question->finish();
    if (!review) return;
    showTexts(*review);
    if (m_shown != review->id) {  // What is being typed about this one stays as it is.
        m_shown = review->id;
        m_filling = true;
        m_words->setText(m_drafts.text(draftKey()));
        m_words->setError({});
        m_filling = false;
    }
    showDecision(*review);
}

void ProfileChangePanel::showTexts(const ProfileChangeReview& review) {
    const auto both = [this](const std::string& headline, const std::string& company) {
        return company.empty() ? textOf(headline)
                               : tr("%1 (%2)", "headline, company").arg(textOf(headline), textOf(company));
    };
    m_avatar->setPerson(textOf(toString(review.id)), textOf(review.name));
    m_name->setText(textOf(review.name));
    m_today->setText(both(review.shownHeadline, review.shownCompany));
    m_wanted->setText(both(review.change.headline, review.change.company));
    QStringList work;
    for (const auto& item : review.experience) {
        const QString position = tr("%1, %2", "position, company").arg(textOf(item.title), textOf(item.company));
        work << (item.toYear ? tr("%1 (%2 – %3)").arg(position).arg(item.fromYear).arg(*item.toYear)
                             : tr("%1 (since %2)").arg(position).arg(item.fromYear));
    }
    m_work->setText(work.join(u'\n'));
    m_linkedIn->setAddress(review.linkedIn);
    m_remarks->show(review.change.remarks, m_controller.now());
}

void ProfileChangePanel::showDecision(const ProfileChangeReview& review) {
    const bool waits = review.change.state == ProfileChangeState::waiting;
    for (auto* button : {m_decline, m_askBack, m_approve})
        button->setEnabled(review.mayDecide && !m_controller.isBusy());
    m_words->setVisible(waits);
    m_hint->setText(hintFor(review));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

QString ProfileChangePanel::hintFor(const ProfileChangeReview& review) const {
    switch (review.change.state) {
        case ProfileChangeState::waiting:
            if (!review.mayDecide) return tr("This is your own profile: another admin decides.");
            return review.change.questioned ? tr("You can decide before the mentor answers.") : QString();
        case ProfileChangeState::approved:
            return tr("Approved: students see it.");
        case ProfileChangeState::declined:
            return tr("Declined: %1").arg(textOf(review.change.reason));
        case ProfileChangeState::withdrawn:
            return tr("The mentor took it back.");
    }
    return {};
}

void ProfileChangePanel::approve() {
    if (!m_approve->isEnabled()) return;
    const auto& review = *m_controller.review();
    ask(tr("Show the new text?"),
        tr("Students see the new headline and company of %1 at once.").arg(textOf(review.name)), tr("Approve"), false,
        [this, version = review.version] { m_controller.approve(version); });
}

bool ProfileChangePanel::wantsWords(const QString& fault) {
    if (!typed().isEmpty()) return true;
    m_words->setError(fault);
    m_words->input()->setFocus(Qt::OtherFocusReason);
    return false;
}

void ProfileChangePanel::askBack() {
    if (m_askBack->isEnabled() && wantsWords(tr("Please write the question here first."))) m_controller.ask(typed());
}

void ProfileChangePanel::decline() {
    if (!m_decline->isEnabled() || !wantsWords(tr("Please write the reason here first."))) return;
    const auto& review = *m_controller.review();
    ask(tr("Decline the change?"),
        tr("%1 reads your reason. The profile stays as students see it today.").arg(textOf(review.name)), tr("Decline"),
        true, [this, version = review.version] { m_controller.decline(version, typed()); });
}

void ProfileChangePanel::ask(const QString& title, const QString& sentence, const QString& deed, bool danger,
                             std::function<void()> run) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(title, this);
    m_question = dialog;
    dialog->addSentence(sentence);
    dialog->setSafe(tr("Not yet"));
    dialog->setDeed(deed, danger ? Button::Kind::danger : Button::Kind::primary)
        ->setObjectName(QStringLiteral("decideChange"));
    connect(dialog, &widgets::Dialog::deed, this, [dialog, run = std::move(run)] {
        dialog->finish();
        run();
    });
    dialog->open();
}

void ProfileChangePanel::tell(ChangeDeed deed) {
    m_drafts.drop(draftKey());
    m_filling = true;
    m_words->setText({});
    m_filling = false;
    switch (deed) {
        case ChangeDeed::ask:
            return emit toast(widgets::Tone::success, tr("Your question is sent."));
        case ChangeDeed::approve:
            return emit toast(widgets::Tone::success, tr("Approved. Students see the new text."));
        case ChangeDeed::decline:
            return emit toast(widgets::Tone::success, tr("Declined. The mentor reads your reason."));
    }
}

}  // namespace mc::admin
