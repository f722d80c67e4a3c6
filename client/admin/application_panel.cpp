#include "admin/application_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <utility>

#include "admin/documents_list.h"
#include "admin/evidence_list.h"
#include "admin/kyc_words.h"
#include "admin/panel_parts.h"
#include "admin/public_profile_button.h"
#include "admin/reason_dialog.h"
#include "admin/remarks_list.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/text_area.h"

namespace mc::admin {

using domain::ApplicationState;
using protocol::ApplicationReview;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using ApprovalDeed = ApprovalsController::Deed;

namespace {

constexpr int kApprovalWords = 1000;  ///< Limits<RejectApplication>, the least of the three.

QString joined(const std::vector<std::string>& items) {
    QStringList list;
    for (const auto& item : items)
        list << textOf(item);
    return QLocale().createSeparatedList(list);
}

}  // namespace

ApplicationPanel::ApplicationPanel(ApprovalsController& controller, net::Drafts& drafts, domain::ZoneName zone,
                                   QWidget* parent)
    : QWidget(parent), m_controller(controller), m_drafts(drafts), m_zone(std::move(zone)) {
    setObjectName(QStringLiteral("applicationPanel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead(*column);
    m_evidence = new EvidenceList;
    connect(m_evidence, &EvidenceList::ticked, this, &ApplicationPanel::tick);
    connect(&m_controller, &ApprovalsController::adviceChanged, this, &ApplicationPanel::showEvidence);
    column->addWidget(m_evidence);
    column->addWidget(new DocumentsList(m_controller.documents()));
    buildWords(*column);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_scroll = new widgets::ScrollArea(content);
    all->addWidget(m_scroll, 1);
    all->addWidget(new widgets::Divider);
    all->addWidget(buildDecision());
    connect(&m_controller, &ApprovalsController::reviewChanged, this, &ApplicationPanel::show);
    connect(&m_controller, &ApprovalsController::busyChanged, this, &ApplicationPanel::showDecision);
    connect(&m_controller, &ApprovalsController::reviewChanged, this, &ApplicationPanel::goOn);
    connect(&m_controller, &ApprovalsController::done, this, &ApplicationPanel::tell);
    connect(&m_controller, &ApprovalsController::failed, this, &ApplicationPanel::tellFailure);
    show();
}

void ApplicationPanel::buildHead(QVBoxLayout& column) {
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_avatar = new widgets::Avatar(48);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    m_name = new Label({}, TextRole::section);
    m_name->setObjectName(QStringLiteral("applicantName"));
    m_headline = new Label({}, TextRole::detail, Token::text2);
    for (auto* label : {m_name, m_headline}) {
        label->setWordWrap(true);
        names->addWidget(label);
    }
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    m_kyc = new widgets::Pill({});
    m_kyc->setObjectName(QStringLiteral("applicantKyc"));
    m_tags = new QWidget;
    m_tagRow = new widgets::FlowLayout(m_tags, 6);
    m_bio = new Label;
    m_facts = new Label({}, TextRole::detail, Token::text2);
    for (auto* label : {m_bio, m_facts})
        label->setWordWrap(true);
    m_linkedIn = new PublicProfileButton;
    m_linkedIn->setObjectName(QStringLiteral("openLinkedIn"));
    column.addLayout(head);
    column.addWidget(m_kyc, 0, Qt::AlignLeft);
    column.addWidget(m_tags);
    column.addWidget(m_bio);
    column.addWidget(m_facts);
    column.addWidget(m_linkedIn, 0, Qt::AlignLeft);
}

void ApplicationPanel::buildWords(QVBoxLayout& column) {
    m_remarks = new RemarksList(m_zone);
    column.addWidget(m_remarks);
    m_words = new widgets::TextArea(tr("Question, note or reason"));
    m_words->setInputName(QStringLiteral("applicationWords"));
    m_words->setPlaceholder(tr("Needed to ask back or decline"));
    m_words->setCounter(kApprovalWords);
    m_words->setRows(3);
    connect(m_words, &widgets::TextArea::textChanged, this, [this] {
        if (m_filling || !m_controller.chosen()) return;
        m_words->setError({});
        m_drafts.keepText(draftKey(), m_words->text());
    });
    m_note = new Button(tr("Keep as a note for admins"), Button::Kind::link);
    m_note->setObjectName(QStringLiteral("noteOnApplication"));
    connect(m_note, &Button::clicked, this, &ApplicationPanel::note);
    column.addWidget(m_words);
    column.addWidget(m_note, 0, Qt::AlignLeft);
}

QWidget* ApplicationPanel::buildDecision() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 10, 20, 14);
    column->setSpacing(8);
    m_hint = new Label({}, TextRole::detail, Token::text2);
    m_hint->setObjectName(QStringLiteral("approvalHint"));
    m_hint->setWordWrap(true);
    m_decline = new Button(tr("Decline"), Button::Kind::dangerOutline);
    m_decline->setObjectName(QStringLiteral("declineApplication"));
    m_askBack = new Button(tr("Ask back"));
    m_askBack->setObjectName(QStringLiteral("askApplicant"));
    m_approve = new Button(tr("Approve"), Button::Kind::primary);
    m_approve->setObjectName(QStringLiteral("approveApplication"));
    auto* buttons = new QWidget;
    auto* row = new widgets::FlowLayout(buttons, 8);
    for (auto* button : {m_decline, m_askBack, m_approve})
        row->addWidget(button);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    connect(m_decline, &Button::clicked, this, &ApplicationPanel::decline);
    connect(m_askBack, &Button::clicked, this, &ApplicationPanel::askBack);
    connect(m_approve, &Button::clicked, this, &ApplicationPanel::approve);
    return foot;
}

QString ApplicationPanel::draftKey() const {
    return QStringLiteral("application/") + textOf(toString(*m_controller.chosen()));
}

QString ApplicationPanel::typed() const {
    return m_words->text().trimmed();
}

void ApplicationPanel::show() {
    const auto& review = m_controller.review();
    setVisible(review.has_value());
    if (m_question && !review) m_question->finish();
    if (!review) return;
    m_filling = true;
    showHead(*review);
    showFacts(*review);
    showEvidence();
    showRemarks(*review);
    if (m_shown != review->id || m_shownState != review->state) m_controller.documents().show(review->id);
    m_shownState = review->state;
    if (m_shown != review->id) {  // What is being typed about this one stays as it is.
        m_shown = review->id;
        m_next = nullptr;
        m_words->setText(m_drafts.text(draftKey()));
        m_words->setError({});
    }
    m_filling = false;
    showDecision();
}

void ApplicationPanel::showHead(const ApplicationReview& review) {
    const QString name = textOf(review.name);
    m_avatar->setPerson(textOf(toString(review.id)), name);
    m_name->setText(name);
    const QString where = textOf(review.form.city);
    m_headline->setText(where.isEmpty() ? textOf(review.form.headline)
                                        : tr("%1 · %2", "headline, city").arg(textOf(review.form.headline), where));
    const auto kyc = KycWords::status(review.kyc);
    m_kyc->set(tr("KYC: %1").arg(kyc.word), kyc.tone, kyc.icon);
    m_kyc->setToolTip(kyc.sentence);
    m_kyc->setAccessibleDescription(kyc.sentence);
    clear(*m_tagRow);
    for (const auto& item : review.form.expertise)
        m_tagRow->addWidget(new widgets::Pill(textOf(item.tag)));
    m_bio->setText(textOf(review.form.bio));
}

void ApplicationPanel::showFacts(const ApplicationReview& review) {
    QStringList lines;
    for (const auto& item : review.form.experience) {
        const QString from = QString::number(item.fromYear.value_or(0));
        const QString work = tr("%1, %2").arg(textOf(item.title), textOf(item.company));
        lines << (item.toYear ? tr("%1 (%2 – %3)").arg(work, from, QString::number(*item.toYear))
                              : tr("%1 (since %2)").arg(work, from));
    }
    lines << tr("%n year(s) of experience", nullptr, review.form.yearsOfExperience);
    if (!review.form.topics.empty()) lines << tr("Topics: %1").arg(joined(review.form.topics));
    if (!review.form.languages.empty()) lines << tr("Languages: %1").arg(joined(review.form.languages));
    for (const auto& price : review.form.prices)
        lines << tr("%1 for %n minute(s)", nullptr, price.minutes).arg(text::moneyShort(price.price));
    lines << tr("Member since %1").arg(text::yearDate(text::zoneTable(m_zone), review.memberSince));
    lines << (review.emailVerified ? tr("E-mail address confirmed") : tr("E-mail address not confirmed"));
    m_facts->setText(lines.join(u'\n'));
    m_linkedIn->setAddress(review.form.linkedIn);
}

void ApplicationPanel::showRemarks(const ApplicationReview& review) {
    m_remarks->show(review.remarks, m_controller.now());
    if (!review.reason.empty()) m_remarks->add(tr("Declined because"), textOf(review.reason));
}

void ApplicationPanel::showDecision() {
    const auto& review = m_controller.review();
    if (!review) return;
    const bool open = domain::isOpen(review->state);
    const bool ticking = m_controller.isTicking();
    const bool may = open && review->mayDecide && !m_next && (ticking || !m_controller.isBusy());
    const auto missing = domain::missing(m_controller.evidence(), review->form.linkedIn.has_value());
    for (auto* button : {m_decline, m_note, m_askBack})
        button->setEnabled(may);
    m_approve->setEnabled(may && missing.empty());
    m_evidence->setMayTick(open && review->mayDecide);  // Not by the answer: the keys stay where they are.
    m_words->setVisible(open);
    m_note->setVisible(open);
    if (!open)
        m_hint->setText(review->state == ApplicationState::approved ? tr("This application is approved.")
                                                                    : tr("This application is declined."));
    else if (!review->mayDecide)
        m_hint->setText(tr("This is your own application: another admin decides."));
    else if (m_next)
        m_hint->setText(tr("One moment: what you ticked is being saved."));
    else if (!missing.empty())
        m_hint->setText(tr("Approve opens when all the evidence is settled."));
    else
        m_hint->setText(tr("All the evidence is settled."));
}

void ApplicationPanel::showEvidence() {
    if (m_controller.review()) m_evidence->show(*m_controller.review(), m_controller.evidence(), m_controller.advice());
}

/// What there is no paper or photo of stands upon the word of the admin who saw it.
void ApplicationPanel::tick(const domain::ApplicationEvidence& evidence) {
    const auto& review = *m_controller.review();
    const auto unproven = domain::unproven(m_controller.evidence(), evidence, review.papers, review.photo.has_value());
    if (unproven.empty()) return m_controller.setEvidence(evidence);
    askHowItWasSeen(evidence, unproven.front());
}

void ApplicationPanel::askHowItWasSeen(const domain::ApplicationEvidence& evidence, std::string_view piece) {
    if (m_question) m_question->finish();
    const QString title = piece == "identity"   ? tr("There is no paper of the identity")
                          : piece == "employer" ? tr("There is no paper of the employer")
                                                : tr("There is no photo");
    auto* dialog = new ReasonDialog(title, m_drafts, draftKey() + QStringLiteral("/seen"), this);
    m_question = dialog;
    dialog->addSentence(tr("Say how you made sure. Other admins read it as a note."));
    connect(dialog, &ReasonDialog::decided, this, [this, dialog, evidence](const QString& note) {
        m_controller.setEvidence(evidence, note);
        dialog->settle();
    });
    connect(dialog, &widgets::Dialog::finished, this, &ApplicationPanel::showEvidence);  // Else the tick goes again.
    dialog->ask(tr("Tick it"), Button::Kind::primary);
    dialog->open();
}

bool ApplicationPanel::wantsWords() {
    if (!typed().isEmpty()) return true;
    m_words->setError(tr("Please write it here first."));
    m_words->input()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_words);
    return false;
}

/// A decision is about what the admin sees, her ticks included: it waits until the server has them.
bool ApplicationPanel::waitsForTicks(void (ApplicationPanel::*deed)()) {
    if (!m_controller.isTicking()) return false;
    m_next = deed;
    showDecision();
    return true;
}

void ApplicationPanel::goOn() {
    if (!m_next || m_controller.isTicking() || m_controller.isBusy()) return;
    const auto deed = std::exchange(m_next, nullptr);
    showDecision();
    (this->*deed)();
}

void ApplicationPanel::approve() {
    if (!m_approve->isEnabled() || waitsForTicks(&ApplicationPanel::approve)) return;
    const auto& review = *m_controller.review();
    ask(tr("Make %1 a mentor?").arg(textOf(review.name)),
        tr("The profile can be found and booked at once, with the prices and times of the application."), tr("Approve"),
        false, [this, version = review.version] { m_controller.approve(version); });
}

void ApplicationPanel::askBack() {
    if (!m_askBack->isEnabled() || !wantsWords() || waitsForTicks(&ApplicationPanel::askBack)) return;
    m_controller.ask(typed());
}

void ApplicationPanel::note() {
    if (!wantsWords() || waitsForTicks(&ApplicationPanel::note)) return;
    m_controller.note(typed());
}

void ApplicationPanel::decline() {
    if (!m_decline->isEnabled() || !wantsWords() || waitsForTicks(&ApplicationPanel::decline)) return;
    const auto& review = *m_controller.review();
    ask(tr("Decline the application?"),
        tr("%1 reads your reason, may mend the application and hand it in again.").arg(textOf(review.name)),
        tr("Decline"), true, [this, version = review.version] { m_controller.reject(version, typed()); });
}

void ApplicationPanel::ask(const QString& title, const QString& sentence, const QString& deed, bool danger,
                           std::function<void()> run) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(title, this);
    m_question = dialog;
    dialog->addSentence(sentence);
    dialog->setSafe(tr("Not yet"));
    dialog->setDeed(deed, danger ? Button::Kind::danger : Button::Kind::primary)
        ->setObjectName(QStringLiteral("decideApplication"));
    connect(dialog, &widgets::Dialog::deed, this, [dialog, run = std::move(run)] {
        dialog->finish();
        run();
    });
    dialog->open();
}

void ApplicationPanel::forget() {
    m_drafts.drop(draftKey());
    m_filling = true;
    m_words->setText({});
    m_filling = false;
}

void ApplicationPanel::tell(ApprovalDeed deed) {
    switch (deed) {
        case ApprovalDeed::ask:
            forget();
            return emit toast(widgets::Tone::success, tr("Your question is sent."));
        case ApprovalDeed::note:
            forget();
            return emit toast(widgets::Tone::success, tr("Noted for admins."));
        case ApprovalDeed::approve:
            return emit toast(widgets::Tone::success, tr("Approved. The profile is live."));
        case ApprovalDeed::reject:
            forget();
            return emit toast(widgets::Tone::success, tr("Declined. The applicant reads your reason."));
        case ApprovalDeed::evidence:
            break;
    }
}

void ApplicationPanel::tellFailure(ApprovalDeed, const domain::Error& error) {
    m_next = nullptr;
    showDecision();
    const auto words = error.fields.empty() ? net::words(error) : net::words(error.fields.front());
    emit toast(widgets::Tone::error, words);
}

}  // namespace mc::admin
