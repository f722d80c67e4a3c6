#pragma once

#include <QString>

class QSettings;

namespace mc::net {
class ApiClient;
class Drafts;
class Features;
class KnownDevices;
class RealtimeClient;
class Session;
class UsageEvents;
}  // namespace mc::net
namespace mc::booking {
class Bookings;
}
namespace mc::discovery {
class Favourites;
class SavedSearches;
}  // namespace mc::discovery
namespace mc::messaging {
class Conversations;
}
namespace mc::notifications {
class NotificationCenter;
}
namespace mc::languages {
class Languages;
}
namespace mc::widgets {
class Theme;
}  // namespace mc::widgets

namespace mc::app {

/// What pages are built from; everything outlives every page.
struct Services {
    net::ApiClient& api;
    net::RealtimeClient& realtime;
    net::Session& session;
    widgets::Theme& theme;
    languages::Languages& languages;
    net::Drafts& drafts;
    messaging::Conversations& conversations;
    booking::Bookings& bookings;
    notifications::NotificationCenter& notifications;
    net::KnownDevices& devices;
    discovery::Favourites& favourites;
    discovery::SavedSearches& searches;
    QSettings& settings;  ///< Of this computer.
    net::UsageEvents& usage;
    net::Features& features;
};

}  // namespace mc::app
