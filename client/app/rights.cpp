#include "app/rights.h"

#include <QUrlQuery>

#include "app/sidebar_places.h"

namespace mc::app {

std::vector<Mode> Rights::homes() const {
    return m_session.isSignedIn() ? homesOf(m_session.user().roles) : std::vector<Mode>();
}

AdminRoles Rights::adminRoles() const {
    return m_session.isSignedIn() ? m_session.user().adminRoles : AdminRoles();
}

bool Rights::mayAdminister() const {
    return m_session.isSignedIn() && m_session.user().secondFactor;
}

QString Rights::secondStepFor(const QString& link) const {
    const auto places = placesOf(Mode::admin, m_pages, adminRoles());
    const QString first = places.empty() ? u"/settings"_qs : places.front().link;
    QUrlQuery query;
    query.addQueryItem(u"second-step"_qs, QString::fromLatin1(QUrl::toPercentEncoding(link.isEmpty() ? first : link)));
    return u"/settings?"_qs + query.toString(QUrl::FullyEncoded);
}

QString Rights::refusalOf(Mode home) const {
    if (home != Mode::admin) return tr("This page is for mentors.");
    return adminRoles().empty() ? tr("This page is for admins.") : tr("This page is for admins of another kind.");
}

}  // namespace mc::app
