#pragma once

#include <QObject>

#include "app/services.h"
#include "protocol/feature_flags.h"
#include "widgets/page.h"

namespace mc::app {

/// What owners open and close while somebody uses the product (ADM-4), told when it changes; the pages it concerns say it
/// for as long as it lasts. GUI thread only.
class FeatureNews : public QObject {
    Q_OBJECT

public:
    explicit FeatureNews(Services& services, QObject* parent = nullptr);

signals:
    void told(mc::widgets::Tone tone, const QString& text);

private:
    void follow();
    void tell(bool before, bool now, const QString& closed, const QString& open);

    Services& m_services;
    protocol::Features m_before;
    bool m_known = false;  ///< How it stood when she came is no news.
};

}  // namespace mc::app
