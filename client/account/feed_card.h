#pragma once

#include <QPointer>
#include <QUrl>
#include <functional>

#include "account/feed_controller.h"
#include "widgets/card.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class Dialog;
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::account {

/// The address at which one's own calendar reads one's sessions: made, copied or opened once, renewed and revoked. The
/// questions open over this card. Object names: feedCard, feedState, feedAddress, feedCopy, feedOpen, feedMake, feedRevoke,
/// feedAgain, confirmFeed.
class FeedCard : public widgets::Card {
    Q_OBJECT
public:
    using OpenUrl = std::function<bool(const QUrl&)>;
    FeedCard(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent = nullptr);

    void load();
    /// Instead of the system's.
    void setOpener(OpenUrl open) { m_open = std::move(open); }

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void build();
    void bind();
    void fill();
    QString stateWords();
    void make();
    void askToRenew();
    void askToRevoke();
    widgets::Dialog* ask(const QString& title, const QString& what, const QString& deed, bool danger);
    void openInCalendar();

    FeedController m_controller;
    domain::ZoneName m_zone;
    OpenUrl m_open;
    QPointer<widgets::Dialog> m_question;
    QWidget* m_new = nullptr;  ///< What is shown of an address while it is known.
    widgets::TextField* m_address = nullptr;
    widgets::Label* m_state = nullptr;
    widgets::Button* m_copy = nullptr;
    widgets::Button* m_openIt = nullptr;
    widgets::Button* m_make = nullptr;
    widgets::Button* m_revoke = nullptr;
    widgets::Button* m_again = nullptr;
};

}  // namespace mc::account
