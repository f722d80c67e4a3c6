#include "booking/checkout_view.h"

#include <QDialog>
#include <QEvent>
#include <QPointer>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

#include "widgets/loading_cover.h"
#include "widgets/theme.h"

namespace mc::booking {
namespace {

constexpr int kLookEveryMs = 50;

/// The second frame after the document is there is one that shows it.
QWebEngineScript paintMark() {
    QWebEngineScript script;
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setSourceCode(
        QStringLiteral("requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedOnce = true; }));"));
    return script;
}

}  // namespace

CheckoutView::CheckoutView(QWidget* parent)
    : QWebEngineView(parent),
      m_profile(std::make_unique<QWebEngineProfile>()),
      m_page(std::make_unique<QWebEnginePage>(m_profile.get())),
      m_channel(new QWebChannel(this)),
      m_cover(new widgets::LoadingCover(tr("Opening the payment …"), this)) {
    setObjectName(QStringLiteral("checkoutView"));
    setAccessibleName(tr("Payment"));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_channel->registerObject(QStringLiteral("checkout"), &m_bridge);
    m_page->settings()->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, true);
    connect(m_page.get(), &QWebEnginePage::urlChanged, this, &CheckoutView::watchOrigin);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (!ok && !m_crashed && m_page->url().authority() == m_home.authority()) emit unreachable();
    });
    watchPainting();
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_crashed = true;
        emit crashed();
    });
    setPage(m_page.get());
    showGround();
}

void CheckoutView::watchPainting() {
    m_page->settings()->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);  // We say it in our own words.
    m_page->scripts().insert(paintMark());
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &CheckoutView::askWhetherPainted);
    connect(m_page.get(), &QWebEnginePage::loadProgress, m_cover, &widgets::LoadingCover::setProgress);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (ok && !m_painted)
            m_look.start();
        else
            m_look.stop();
    });
}

void CheckoutView::askWhetherPainted() {
    m_page->runJavaScript(QStringLiteral("window.paintedOnce === true"), QWebEngineScript::ApplicationWorld,
                          [view = QPointer(this)](const QVariant& painted) {
                              if (!view || view->m_painted || !painted.toBool()) return;
                              view->m_painted = true;
                              view->m_look.stop();
                              view->m_cover->hide();
                              emit view->painted();
                          });
}

/// What is seen where the page itself has not painted, between two pages say.
void CheckoutView::showGround() {
    m_page->setBackgroundColor(widgets::themeOf(this).color(widgets::Token::window));
}

void CheckoutView::changeEvent(QEvent* event) {
    QWebEngineView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) showGround();
}

CheckoutView::~CheckoutView() {
    qDeleteAll(findChildren<QDialog*>());  // Their pages live in our profile.
    setPage(nullptr);
}

void CheckoutView::openCheckout(const QUrl& url) {
    m_home = url;
    m_painted = false;
    m_crashed = false;
    m_cover->setProgress(0);
    m_cover->cover();
    m_page->setWebChannel(m_channel);
    m_page->load(url);
}

void CheckoutView::watchOrigin(const QUrl& url) {
    const bool home = url.scheme() == m_home.scheme() && url.authority() == m_home.authority();
    m_page->setWebChannel(home ? m_channel : nullptr);
}

/// Banks ask for the second factor in a window of its own.
QWebEngineView* CheckoutView::createWindow(QWebEnginePage::WebWindowType) {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Payment"));
    dialog->resize(520, 640);
    auto* view = new QWebEngineView(dialog);
    view->setPage(new QWebEnginePage(m_profile.get(), view));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
    connect(view->page(), &QWebEnginePage::windowCloseRequested, dialog, &QDialog::close);
    dialog->show();
    return view;
}

}  // namespace mc::booking
