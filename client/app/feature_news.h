#pragma once

#include <QObject>
#include <QPointer>

#include "app/services.h"
#include "net/api_client.h"
#include "protocol/feature_flags.h"
#include "widgets/page.h"

namespace mc::app {

/// What owners open and close while somebody uses the product (ADM-4): asked for when the socket has joined and each time
/// it says that something has changed; told when it changes, and at the page it concerns. GUI thread only.
class FeatureNews : public QObject {
    Q_OBJECT

public:
    explicit FeatureNews(Services& services, QObject* parent = nullptr);

    const protocol::Features& features() const { return m_features; }
    /// The page at `path` is before the person's eyes.
    void arrivedAt(const QString& path);

signals:
    void told(mc::widgets::Tone tone, const QString& text);

private:
    void ask();
    void take(const protocol::Features& features);
    void tell(bool before, bool now, const QString& closed, const QString& open);
    QString bookingsClosed() const;
    QString applicationsClosed() const;

    Services& m_services;
    QPointer<net::ApiCall> m_call;
    protocol::Features m_features;
    bool m_known = false;  ///< How it stood when she came is no news.
};

}  // namespace mc::app
