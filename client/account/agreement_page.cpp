#include "account/agreement_page.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "account/legal_dialog.h"
#include "account/legal_view.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::account {

using namespace widgets;
using net::LoadState;

namespace {

constexpr int kWidestAgreement = 760;

/// In the middle, no wider than a line is read with ease.
QHBoxLayout* inTheMiddle(QWidget* column) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::kInset, 0, metrics::kInset, 0);
    setScaledMaximumWidth(*column, kWidestAgreement);
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    return row;
}

/// Below what scrolls, and set off from it.
class AnswerBar : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), themeOf(this).color(Token::surface));
        painter.fillRect(0, 0, width(), 1, themeOf(this).color(Token::border));
    }
};

void empty(QVBoxLayout& column) {
    while (auto* item = column.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

AgreementPage::AgreementPage(net::ApiClient& api, net::Session& session, Where where, QWidget* parent)
    : Page(parent), m_api(api), m_session(session), m_controller(api) {
    setObjectName(u"agreementPage"_qs);
    setWindowTitle(tr("What you agree to"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_states = new StatePage(makeReady());
    whole->addWidget(m_states, 1);
    whole->addWidget(makeAnswer(where));
    bind();
}

QWidget* AgreementPage::makeReady() {
    auto* read = new QWidget;
    auto* column = new QVBoxLayout(read);
    column->setContentsMargins(0, metrics::kInset, 0, metrics::kInset);
    column->setSpacing(metrics::kGap);
    auto* title = new Label(tr("Please read what is new"), TextRole::display);
    title->setWordWrap(true);
    auto* words = new Label(tr("These texts are new, or have changed since you agreed to them. What you have booked "
                               "stays yours either way; to book or earn something new, agree to them."),
                            TextRole::body, Token::text2);
    words->setWordWrap(true);
    m_texts = new QVBoxLayout;
    m_texts->setSpacing(metrics::kGap);
    for (QWidget* widget : {title, words})
        column->addWidget(widget);
    column->addLayout(m_texts);
    column->addStretch(1);
    auto* content = new QWidget;
    content->setLayout(inTheMiddle(read));
    return new ScrollArea(content);
}

QWidget* AgreementPage::makeAnswer(Where where) {
    auto* answer = new QWidget;
    auto* column = new QVBoxLayout(answer);
    column->setContentsMargins(0, metrics::kRow, 0, metrics::kGap);
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(u"agreeProblem"_qs);
    m_problem->setWordWrap(true);
    keepPlace(*m_problem);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    m_agree = new Button(tr("I agree"), Button::Kind::primary);
    m_agree->setObjectName(u"agreeButton"_qs);
    m_decline = new Button(where == Where::alone ? tr("Sign out") : tr("Not now"), Button::Kind::ghost);
    m_decline->setObjectName(u"agreeDecline"_qs);
    flow->addWidget(m_agree);
    flow->addWidget(m_decline);
    column->addWidget(row);
    auto* bar = new AnswerBar;
    bar->setLayout(inTheMiddle(answer));
    return bar;
}

void AgreementPage::bind() {
    connect(m_agree, &Button::clicked, &m_controller, &AgreementsController::agree);
    connect(m_decline, &Button::clicked, this, &AgreementPage::declined);
    connect(m_states, &StatePage::retryRequested, &m_controller, &AgreementsController::loadOpen);
    connect(&m_controller, &AgreementsController::changed, this, &AgreementPage::fill);
    connect(&m_controller, &AgreementsController::busyChanged, this,
            [this] { m_agree->setEnabled(!m_controller.isBusy()); });
    connect(&m_controller, &AgreementsController::agreed, this, &AgreementPage::agreed);
    connect(&m_controller, &AgreementsController::failed, this,
            [this](const domain::Error& error) { say(net::words(error)); });
    connect(&m_controller, &AgreementsController::replaced, this,
            [this] { say(tr("One of the texts was replaced while you read. This is the new one.")); });
}

void AgreementPage::arrive(const PageLink&) {
    load();
}

void AgreementPage::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void AgreementPage::fill() {
    const auto state = m_controller.state();
    m_agree->setEnabled(state == LoadState::ready && !m_controller.isBusy());
    if (state == LoadState::loading) return m_states->showLoading();
    if (state == LoadState::error)
        return m_states->showError(tr("The texts cannot be shown"), net::words(*m_controller.error()),
                                   net::details(*m_controller.error()));
    if (m_controller.open().empty()) return emit agreed();
    empty(*m_texts);
    int index = 0;
    for (const auto& open : m_controller.open())
        addText(open, index++);
    m_states->showReady();
    followTheEye(*this);
    m_agree->setFocus(Qt::OtherFocusReason);
}

void AgreementPage::addText(const AgreementsController::Open& open, int index) {
    const auto kind = open.version.kind;
    auto* card = new Card;
    auto* title = new Label(legalTitle(kind), TextRole::section);
    title->setWordWrap(true);
    auto* version = new Label(versionWords(open), TextRole::detail, Token::text2);
    version->setWordWrap(true);
    auto* view = new LegalView;
    view->setObjectName(u"agreeNew%1"_qs.arg(index));
    view->setAccessibleName(legalTitle(kind));
    version->setBuddy(view);
    auto sections = open.fresh;
    if (!sections.isEmpty() && sections.first().level == 1) {
        sections.first().level = 0;  // The card says it.
        sections.first().heading.clear();
    }
    view->setSections(sections);
    for (QWidget* widget : std::initializer_list<QWidget*>{title, version, view})
        card->column()->addWidget(widget);
    if (open.agreedBefore > 0) {
        auto* whole = new Button(tr("Read the whole text"), Button::Kind::link);
        whole->setObjectName(u"agreeWhole%1"_qs.arg(index));
        whole->setAccessibleName(tr("Read the whole text: %1").arg(legalTitle(kind)));
        card->column()->addWidget(whole, 0, Qt::AlignLeft);
        connect(whole, &Button::clicked, this, [this, kind] { (new LegalDialog(m_api, kind, this))->open(); });
    }
    m_texts->addWidget(card);
}

QString AgreementPage::versionWords(const AgreementsController::Open& open) const {
    const auto zone = zoneTable(m_session.isSignedIn() ? m_session.user().timeZone : systemZone());
    const QString number = QLocale().toString(open.version.version);
    const QString since = yearDate(zone, open.version.publishedAt);
    if (open.agreedBefore == 0) return tr("Version %1, of %2").arg(number, since);
    return tr("Version %1, of %2. Below is what is new since version %3.")
        .arg(number, since, QLocale().toString(open.agreedBefore));
}

void AgreementPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), themeOf(this).color(Token::window));
}

}  // namespace mc::account
