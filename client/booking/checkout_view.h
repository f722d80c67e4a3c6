#pragma once

#include <QTimer>

#include "web/view.h"

namespace mc::widgets {
class LoadingCover;
}

namespace mc::booking {

/// What the checkout page calls over the web channel, as Standard Checkout's handler hands it over.
class CheckoutBridge : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    void succeeded(const QString& orderId, const QString& paymentId, const QString& signature) {
        emit paid(orderId, paymentId, signature);
    }
    void failed(const QString& code) { emit refused(code); }
    void dismissed() { emit closed(); }

signals:
    void paid(const QString& orderId, const QString& paymentId, const QString& signature);
    void refused(const QString& code);
    void closed();
};

/// The server's checkout page (objectName checkoutView): its own profile that keeps nothing, no downloads, no other
/// permissions. The channel is there for the server's own page alone; a bank's page the gateway leads to has none.
/// Until the page has painted, the theme's ground and a progress bar stand in its place.
class CheckoutView : public web::View {
    Q_OBJECT
public:
    explicit CheckoutView(QWidget* parent = nullptr);

    CheckoutBridge& bridge() { return m_bridge; }
    void openCheckout(const QUrl& url);
    /// Whether the page can be seen: it has shown a frame of its own.
    bool isPainted() const { return m_painted; }

signals:
    void unreachable();
    void painted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void watchOrigin(const QUrl& url);
    bool isHome() const;
    void watchPainting();
    void askWhetherPainted();
    void showGround();

    CheckoutBridge m_bridge;
    widgets::LoadingCover* m_cover;
    QTimer m_look;
    bool m_painted = false;
    bool m_crashed = false;
    QUrl m_home;
    QUrl m_url;
};

}  // namespace mc::booking
