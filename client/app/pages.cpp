#include "app/pages.h"

namespace mc::app {

// Links in use (add yours beside your page):
//   /home /overview /mentors /mentors/{slug} /mentors/{slug}/book?at=&minutes= /bookings /bookings/{id}
//   /bookings/{id}/call /messages /messages/{id} /availability /settings
void registerPages(PageRegistry& pages, Services& services) {
    Q_UNUSED(pages)
    Q_UNUSED(services)
}

}  // namespace mc::app
