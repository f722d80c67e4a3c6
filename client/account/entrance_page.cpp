#include "account/entrance_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "account/forms.h"
#include "account/legal_dialog.h"
#include "account/legal_links.h"
#include "account/second_step_form.h"
#include "account/zone_list.h"
#include "languages/languages.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/nav_rail.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"
#include "widgets/theme.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr int kLeftWidth = 560;
constexpr int kColumn = 368;
constexpr int kRightColumn = 464;

class Logo : public QWidget {
public:
    Logo() { setFixedSize(32, 32); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawLogo(painter, rect());
    }
};

QWidget* centred(QWidget* content, int width) {
    setScaledMaximumWidth(*content, width);
    auto* host = new QWidget;
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    return host;
}

QString roleWord(protocol::Role role) {
    switch (role) {
        case protocol::Role::student:
            return EntrancePage::tr("Student");
        case protocol::Role::mentor:
            return EntrancePage::tr("Mentor");
        case protocol::Role::admin:
            return EntrancePage::tr("Admin");
    }
    return {};
}

QString highlightWord(protocol::DemoHighlight highlight) {
    switch (highlight) {
        case protocol::DemoHighlight::session_soon:
            return EntrancePage::tr("Session about to start");
        case protocol::DemoHighlight::review_to_write:
            return EntrancePage::tr("Review to write");
        case protocol::DemoHighlight::unread_messages:
            return EntrancePage::tr("Unread messages");
        case protocol::DemoHighlight::requests_to_answer:
            return EntrancePage::tr("Requests to answer");
    }
    return {};
}

QString highlightWords(const std::vector<protocol::DemoHighlight>& highlights) {
    QStringList words;
    for (const auto highlight : highlights)
        words << highlightWord(highlight);
    return words.join(QStringLiteral(" · "));
}

PillTone roleTone(protocol::Role role) {
    if (role == protocol::Role::student) return PillTone::accent;
    return role == protocol::Role::mentor ? PillTone::success : PillTone::neutral;
}

QWidget* makePoint(Icon icon, const QString& title, const QString& sentence) {
    auto* point = new QWidget;
    auto* row = new QHBoxLayout(point);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* mark = new IconLabel(icon, 20, Token::accentText);
    mark->setDisc(Token::accentSoft, 40);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new Label(title, TextRole::strong));
    auto* detail = new Label(sentence, TextRole::body, Token::text2);
    detail->setWordWrap(true);
    words->addWidget(detail);
    row->addLayout(words, 1);
    return point;
}

QWidget* makeAbout() {
    auto* about = new QWidget;
    auto* column = new QVBoxLayout(about);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(24);
    column->addStretch(1);
    column->addWidget(
        makePoint(Icon::clock, EntrancePage::tr("Times in your own zone"),
                  EntrancePage::tr("Free slots are shown where you are, with the mentor's time beside them.")));
    column->addWidget(makePoint(Icon::rupee, EntrancePage::tr("You see the price and what comes back"),
                                EntrancePage::tr("Every fee is on the page, and so are the dates of the refund.")));
    column->addWidget(makePoint(Icon::video, EntrancePage::tr("One window for the session"),
                                EntrancePage::tr("Video, chat and notes stay together, before and after.")));
    column->addStretch(1);
    return about;
}

}  // namespace

EntrancePage::EntrancePage(EntranceController& controller, net::Session& session, Theme& theme,
                           languages::Languages& languages, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_session(session) {
    setObjectName(u"entrancePage"_qs);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_left = makeLeft(theme, languages);
    m_both = new SideBySide(makeRight(), m_left, kLeftWidth, kRightColumn + 2 * metrics::kGap, 0);
    m_both->setSideFirst(true);
    row->addWidget(new ScrollArea(m_both));
    connect(m_both, &SideBySide::folded, this, [this] { update(); });
    bindController();
    connect(&session, &net::Session::signedIn, this, &EntrancePage::clearForms);
    connect(&session, &net::Session::signedOut, this, &EntrancePage::clearForms);
    showDemoAccounts();
}

QWidget* EntrancePage::makeLeft(Theme& theme, languages::Languages& languages) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(4, 32, 4, 24);  // 4: room for the focus rings.
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(4, 0, 0, 0);
    brand->setSpacing(12);
    brand->addWidget(new Logo);
    brand->addWidget(new Label(u"Mentor Connect"_qs, TextRole::section), 1);
    column->addLayout(brand);
    m_forms = new QStackedWidget;
    made(m_signIn, &EntrancePage::bindSignIn);
    column->addSpacing(24);
    column->addStretch(1);
    column->addWidget(m_forms);
    column->addStretch(1);
    makeLanguage(languages);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_language);
    foot->addStretch(1);
    foot->addWidget(makeLook(theme));
    auto* texts = new LegalLinks(u"foot"_qs);
    texts->setContentsMargins(4, 0, 0, 0);  // In line with the brand and the fields.
    connect(texts, &LegalLinks::wanted, this, &EntrancePage::readText);
    column->addWidget(texts);
    column->addLayout(foot);
    return centred(content, kColumn + 16);
}

QWidget* EntrancePage::makeLook(Theme& theme) {
    auto* look = new Select(tr("Appearance"));
    look->setObjectName(u"appearance"_qs);
    look->setQuiet(tr("Appearance:") + QLatin1Char(' '));
    look->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    look->addItems({tr("Light"), tr("Dark"), tr("Follow the system")});
    look->setCurrentIndex(static_cast<int>(theme.mode()));
    connect(look, &QComboBox::activated, this, [&theme](int index) { theme.setMode(static_cast<Theme::Mode>(index)); });
    connect(&theme, &Theme::changed, look, [look, &theme] { look->setCurrentIndex(static_cast<int>(theme.mode())); });
    return look;
}

/// Each language calls itself by its own name, so that whoever cannot read this one finds hers.
void EntrancePage::makeLanguage(languages::Languages& languages) {
    m_language = new Select(tr("Language"));
    m_language->setObjectName(u"entranceLanguage"_qs);
    m_language->setQuiet({});
    m_language->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const auto& language : languages::all())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(m_language->findData(languages.code()));
    connect(m_language, &QComboBox::activated, this,
            [this, &languages] { languages.choose(m_language->currentData().toString()); });
}

QWidget* EntrancePage::makeRight() {
    auto* demo = new QWidget;
    auto* column = new QVBoxLayout(demo);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(new Pill(tr("Demo server"), PillTone::warning, Icon::flask), 0, Qt::AlignLeft);
    auto* title = new Label(tr("Look around with a demo account"), TextRole::title);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* words = new Label(tr("This server has sample mentors, sessions and messages. Payments go to a sandbox, so no "
                               "money moves."),
                            TextRole::body, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(8);
    m_accounts = new QVBoxLayout;
    m_accounts->setSpacing(12);
    column->addLayout(m_accounts);
    column->addStretch(2);
    m_right = new QStackedWidget;
    m_right->addWidget(centred(makeAbout(), kRightColumn));
    m_right->addWidget(centred(demo, kRightColumn + 8));
    return m_right;
}

template <class Kind>
Kind& EntrancePage::made(Kind*& form, void (EntrancePage::*bind)(Kind&)) {
    if (form) return *form;
    form = new Kind;
    addForm(*form);
    (this->*bind)(*form);
    return *form;
}

void EntrancePage::addForm(Form& form) {
    connect(&form, &Form::submitted, this, [this, &form] { m_submitted = &form; });
    form.layout()->setContentsMargins(4, 4, 4, 4);
    static_cast<QVBoxLayout*>(form.layout())->addStretch(1);
    form.setBusy(m_controller.isBusy());
    m_forms->addWidget(&form);
}

void EntrancePage::bindSignIn(SignInForm& form) {
    connect(&form, &SignInForm::serverTyped, &m_controller, &EntranceController::typeServer);
    connect(&form, &Form::submitted, this, [this, &form] {
        if (form.serverText().trimmed().isEmpty()) return form.focusFirst();
        m_controller.signIn(form.body(), form.stay());
    });
    connect(&form, &SignInForm::signUpWanted, this, &EntrancePage::showSignUp);
    connect(&form, &SignInForm::guestWanted, this, &EntrancePage::guestWanted);
    connect(&form, &SignInForm::forgotten, this, [this, &form] {
        auto& forgot = made(m_forgot, &EntrancePage::bindForgot);
        forgot.setEmail(form.email());
        turnTo(forgot);
    });
}

void EntrancePage::bindSignUp(SignUpForm& form) {
    connect(&form, &Form::submitted, this, [this, &form] {
        if (form.check()) m_controller.signUp(form.body(), m_signIn->stay());
    });
    connect(&form, &SignUpForm::signInWanted, this, &EntrancePage::showSignIn);
    connect(&form, &SignUpForm::textWanted, this, &EntrancePage::readText);
    const auto show = [this, &form] { form.showClosed(!m_controller.signUpsOpen()); };
    connect(&m_controller, &EntranceController::signUpsChanged, &form, show);
    connect(&m_controller, &EntranceController::textsReplaced, &form, [this, &form](const auto& fresh) {
        form.askAgain();
        if (!fresh.empty()) readText(fresh.front());
    });
    show();
}

void EntrancePage::readText(domain::LegalText kind) {
    (new LegalDialog(m_controller.api(), kind, this))->open();
}

void EntrancePage::bindVerify(VerifyForm& form) {
    connect(&form, &Form::submitted, this, [this, &form] { m_controller.verify(form.code()); });
    connect(&form, &VerifyForm::later, this, &EntrancePage::done);
    connect(&form, &VerifyForm::againWanted, this, [this, &form] {
        m_submitted = &form;
        m_controller.resendCode();
    });
    connect(&form, &VerifyForm::addressIsWrong, this, &EntrancePage::showMend);
    connect(&m_controller, &EntranceController::codeResent, &form, &VerifyForm::sayResent);
}

void EntrancePage::bindMend(MendForm& form) {
    connect(&form, &Form::submitted, this, [this, &form] {
        if (form.check()) m_controller.mendAddress(form.email(), form.password());
    });
    connect(&form, &MendForm::codeWanted, this, &EntrancePage::showVerify);
    connect(&m_controller, &EntranceController::addressMended, this, [this, &form] {
        form.clear();
        showVerify();
    });
}

void EntrancePage::bindForgot(ForgotForm& form) {
    connect(&form, &Form::submitted, this, [this, &form] { m_controller.askReset(form.email()); });
    connect(&form, &ForgotForm::signInWanted, this, &EntrancePage::showSignIn);
}

void EntrancePage::bindReset(ResetForm& form) {
    connect(&form, &Form::submitted, this, [this, &form] { m_controller.reset(form.body()); });
    connect(&form, &ResetForm::signInWanted, this, &EntrancePage::showSignIn);
    connect(&m_controller, &EntranceController::resetDone, this, [this, &form] {
        form.clear();
        showSignIn();
    });
}

void EntrancePage::bindSecondStep(SecondStepForm& form) {
    connect(&form, &Form::submitted, this, [this, &form] {
        if (form.check()) m_controller.sendCode(form.code());
    });
    connect(&form, &SecondStepForm::signInWanted, this, &EntrancePage::showSignIn);
}

void EntrancePage::bindController() {
    connect(&m_controller, &EntranceController::serverChanged, this, &EntrancePage::showServer);
    connect(&m_controller, &EntranceController::demoAccountsChanged, this, &EntrancePage::showDemoAccounts);
    connect(&m_controller, &EntranceController::busyChanged, this, [this] {
        for (auto* form : forms())
            form->setBusy(m_controller.isBusy());
    });
    connect(&m_controller, &EntranceController::failed, this, &EntrancePage::showFailure);
    connect(&m_controller, &EntranceController::verified, this, &EntrancePage::done);
    connect(&m_controller, &EntranceController::secondStepWanted, this, [this](const QString& email) {
        auto& form = made(m_secondStep, &EntrancePage::bindSecondStep);
        form.setEmail(email);
        turnTo(form);
    });
    connect(&m_controller, &EntranceController::secondStepOver, this, [this](const domain::Error& error) {
        showSignIn();
        m_signIn->showError(error);
    });
    connect(&m_controller, &EntranceController::resetAsked, this, [this](const QString& email) {
        auto& reset = made(m_reset, &EntrancePage::bindReset);
        reset.setEmail(email);
        turnTo(reset);
    });
}

std::vector<Form*> EntrancePage::forms() const {
    std::vector<Form*> found;
    for (Form* form :
         std::initializer_list<Form*>{m_signIn, m_signUp, m_verify, m_mend, m_forgot, m_reset, m_secondStep})
        if (form) found.push_back(form);
    return found;
}

void EntrancePage::clearForms() {
    for (auto* form : forms())
        form->clear();
}

void EntrancePage::showMend() {
    const auto& me = m_session.user();
    auto& form = made(m_mend, &EntrancePage::bindMend);
    form.setEmail(QString::fromStdString(me.email), QString::fromStdString(me.pendingEmail.value_or("")));
    turnTo(form);
}

void EntrancePage::showFailure(const domain::Error& error) {
    if (!m_submitted) return;
    if (m_submitted == m_mend) return m_mend->refuse(error);
    if (m_submitted == m_secondStep) return m_secondStep->refuse(error);
    m_submitted->showError(error);
}

void EntrancePage::turnTo(Form& form) {
    form.clearErrors();
    m_forms->setCurrentWidget(&form);
    m_language->setVisible(&form == m_signIn || &form == m_signUp);
    form.focusFirst();
}

void EntrancePage::setServerText(const QString& typed) {
    m_signIn->setServerText(typed);
    showServer();
}

QString EntrancePage::server() const {
    return m_signIn->serverText();
}
void EntrancePage::showSignIn() {
    turnTo(*m_signIn);
}
void EntrancePage::showSignUp() {
    turnTo(made(m_signUp, &EntrancePage::bindSignUp));
    m_controller.watchSignUps();
    m_controller.showTexts();
}

EntrancePage::Typed EntrancePage::typed() const {
    Typed typed;
    typed.signsUp = m_signUp && m_forms->currentWidget() == m_signUp;
    for (const Form* form : std::initializer_list<const Form*>{m_signIn, m_signUp}) {
        if (!form) continue;
        for (const auto* field : form->findChildren<QLineEdit*>())
            typed.fields[field->objectName()] = field->text();
        for (const auto* zone : form->findChildren<Select*>())
            typed.fields[zone->objectName()] = QString::fromStdString(chosenZone(*zone).value);
        for (const auto* tick : form->findChildren<CheckRow*>())
            typed.fields[tick->objectName()] = tick->isChecked();
    }
    return typed;
}

void EntrancePage::restore(const Typed& typed) {
    if (typed.signsUp) showSignUp();
    for (auto* field : findChildren<QLineEdit*>())
        if (typed.fields.contains(field->objectName())) field->setText(typed.fields[field->objectName()].toString());
    for (auto* zone : findChildren<Select*>())
        if (typed.fields.contains(zone->objectName()))
            chooseZone(*zone, {typed.fields[zone->objectName()].toString().toStdString()});
    for (auto* tick : findChildren<CheckRow*>())
        if (typed.fields.contains(tick->objectName())) tick->setChecked(typed.fields[tick->objectName()].toBool());
}

void EntrancePage::showVerify() {
    const auto& me = m_session.user();
    auto& form = made(m_verify, &EntrancePage::bindVerify);
    form.setEmail(QString::fromStdString(me.pendingEmail.value_or(me.email)));
    turnTo(form);
}

void EntrancePage::showServer() {
    m_signIn->showServer(m_controller.server());
    m_signIn->setGuestsWelcome(m_controller.info() && m_controller.info()->browseWithoutAccount);
}

void EntrancePage::showDemoAccounts() {
    while (auto* item = m_accounts->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    int index = 0;
    for (const auto& account : m_controller.demoAccounts())
        m_accounts->addWidget(makeAccountCard(account, index++));
    m_right->setCurrentIndex(index > 0 ? 1 : 0);
}

QWidget* EntrancePage::makeAccountCard(const protocol::DemoAccount& account, int index) {
    const QString name = QString::fromStdString(account.name);
    auto* card = new Card;
    card->setObjectName(u"demoAccount%1"_qs.arg(index));
    card->setAccessibleName(tr("Sign in as %1, %2").arg(name, roleWord(account.role)));
    card->setClickable(true);
    setActionName(*card, QLatin1String(action::kSignIn));
    card->setInset(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 11, 16, 11);
    row->setSpacing(12);
    row->addWidget(new Avatar(40, QString::fromStdString(toString(account.userId)), name));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(new Label(name, TextRole::strong));
    first->addWidget(new Pill(roleWord(account.role), roleTone(account.role)));
    first->addStretch(1);
    words->addLayout(first);
    if (!account.highlights.empty()) {
        auto* highlights = new Label(highlightWords(account.highlights), TextRole::detail, Token::text3);
        highlights->setWordWrap(true);
        words->addWidget(highlights);
    }
    row->addLayout(words, 1);
    row->addWidget(new IconLabel(Icon::arrowRight, 18, Token::text2));
    card->column()->addLayout(row);
    connect(card, &Card::clicked, this, [this, id = account.userId] {
        m_submitted = static_cast<Form*>(m_forms->currentWidget());
        m_controller.signInAsDemo(id);
    });
    return card;
}

void EntrancePage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    if (m_both->isFolded()) return painter.fillRect(rect(), theme.color(Token::surface));
    painter.fillRect(QRect(0, 0, m_left->width(), height()), theme.color(Token::surface));
    painter.fillRect(QRect(m_left->width(), 0, 1, height()), theme.color(Token::border));
}

}  // namespace mc::account
