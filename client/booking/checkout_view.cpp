#include "booking/checkout_view.h"

#include <QDialog>
#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace mc::booking {

CheckoutView::CheckoutView(QWidget* parent)
    : QWebEngineView(parent),
      m_profile(std::make_unique<QWebEngineProfile>()),
      m_page(std::make_unique<QWebEnginePage>(m_profile.get())),
      m_channel(new QWebChannel(this)) {
    setObjectName(QStringLiteral("checkoutView"));
    setAccessibleName(tr("Payment"));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_channel->registerObject(QStringLiteral("checkout"), &m_bridge);
    m_page->settings()->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, true);
    connect(m_page.get(), &QWebEnginePage::urlChanged, this, &CheckoutView::watchOrigin);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (!ok && m_page->url().authority() == m_home.authority()) emit unreachable();
    });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, &CheckoutView::unreachable);
    setPage(m_page.get());
}

CheckoutView::~CheckoutView() {
    qDeleteAll(findChildren<QDialog*>());  // Their pages live in our profile.
    setPage(nullptr);
}

void CheckoutView::openCheckout(const QUrl& url) {
    m_home = url;
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
