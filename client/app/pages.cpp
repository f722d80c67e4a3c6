#include "app/pages.h"

#include "discovery/discovery_page.h"
#include "discovery/profile_page.h"
#include "net/session.h"
#include "widgets/format.h"

namespace mc::app {
namespace {

// Days and times are shown in the person's zone; before signing in, in this computer's.
domain::ZoneName viewerZone(const Services& services) {
    return services.session.isSignedIn() ? services.session.user().timeZone : widgets::systemZone();
}

void registerDiscovery(PageRegistry& pages, Services& services) {
    pages.addLasting({QStringLiteral("/mentors")}, [&services] {
        return std::make_unique<discovery::DiscoveryPage>(services.api, viewerZone(services));
    });
    pages.add({QStringLiteral("/mentors/{slug}")}, [&services] {
        return std::make_unique<discovery::ProfilePage>(services.api, viewerZone(services));
    });
}

}  // namespace

// Links in use (add yours beside your page):
//   /home /overview /mentors /mentors/{slug} /mentors/{slug}/book?at=&minutes= /bookings /bookings/{id}
//   /bookings/{id}/call /messages /messages/{id} /availability /settings
void registerPages(PageRegistry& pages, Services& services) {
    registerDiscovery(pages, services);
}

}  // namespace mc::app
