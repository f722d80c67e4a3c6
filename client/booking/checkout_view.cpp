#include "booking/checkout_view.h"

#include <QEvent>
#include <QPointer>

#include "widgets/loading_cover.h"
#include "widgets/theme.h"

namespace mc::booking {
namespace {

constexpr int kLookEveryMs = 50;
constexpr auto kChannel = "checkout";

web::Rules rulesOfCheckout(const QString& popupTitle) {
    web::Rules rules;
    rules.popupTitle = popupTitle;
    // The second frame after the document is there is one that shows it.
    rules.ownScript =
        QStringLiteral("requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedOnce = true; }));");
    return rules;
}

}  // namespace

CheckoutView::CheckoutView(QWidget* parent)
    : View(tr("Payment"), rulesOfCheckout(tr("Payment")), parent),
      m_cover(new widgets::LoadingCover(tr("Opening the payment …"), this)) {
    setObjectName(QStringLiteral("checkoutView"));
    m_cover->setVisible(isAble());
    connect(this, &View::moved, this, &CheckoutView::watchOrigin);
    connect(this, &View::loaded, this, [this](bool ok) {
        if (!ok && !m_crashed && isHome()) emit unreachable();
    });
    watchPainting();
    connect(this, &View::crashed, this, [this] { m_crashed = true; });
    showGround();
}

void CheckoutView::watchPainting() {
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &CheckoutView::askWhetherPainted);
    connect(this, &View::progress, m_cover, &widgets::LoadingCover::setProgress);
    connect(this, &View::loaded, this, [this](bool ok) {
        if (ok && !m_painted)
            m_look.start();
        else
            m_look.stop();
    });
}

void CheckoutView::askWhetherPainted() {
    run(QStringLiteral("window.paintedOnce === true"), web::World::own,
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
    setGround(widgets::themeOf(this).color(widgets::Token::window));
}

void CheckoutView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::StyleChange) showGround();
}

void CheckoutView::openCheckout(const QUrl& url) {
    if (!isAble()) return;
    m_home = url;
    m_url.clear();
    m_painted = false;
    m_crashed = false;
    m_cover->setProgress(0);
    m_cover->cover();
    setChannel(QLatin1String(kChannel), &m_bridge);
    load(url);
}

void CheckoutView::watchOrigin(const QUrl& url) {
    m_url = url;
    const bool home = url.scheme() == m_home.scheme() && url.authority() == m_home.authority();
    setChannel(QLatin1String(kChannel), home ? &m_bridge : nullptr);
}

/// A page that never came has no address.
bool CheckoutView::isHome() const {
    return m_url.isEmpty() || m_url.authority() == m_home.authority();
}

}  // namespace mc::booking
