#pragma once

#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/services.h"
#include "protocol/accounts.h"
#include "widgets/page.h"

namespace mc::app {

/// Which home the person uses (decision 27: admins have one of their own); guest: nobody is signed in and the server
/// lets people look around.
enum class Mode { guest, student, mentor, admin };

/// Who may see a place. Owners may see what is for any kind of admin.
enum class Audience { everybody, members, students, mentors, admins, support, finance, owners };

/// What a link means to the person at hand.
enum class Access {
    open,
    signIn,     ///< Needs an account first.
    otherHome,  ///< Belongs to her other home.
    refused,
};

using AdminRoles = std::vector<protocol::AdminRole>;

/// The homes of somebody with these roles, the one she comes to first in front.
std::vector<Mode> homesOf(const std::vector<protocol::Role>& roles);

/// Which page stands behind which link, and who may see it. A room adds its pages in pages.cpp and nowhere else.
class PageRegistry {
public:
    using Make = std::function<std::unique_ptr<widgets::Page>()>;

    struct Found {
        QString place;  ///< First pattern of the entry: links with the same place are the same kind of page.
        bool lasting = false;
        Audience audience = Audience::members;
        widgets::PageLink link;
        const Make* make = nullptr;

        /// The home it belongs to; what everybody or every member may see belongs to none.
        std::optional<Mode> home() const;
        /// For somebody in this home who has these, and who as an admin is of these kinds.
        Access access(Mode mode, const std::vector<Mode>& homes, const AdminRoles& adminRoles = {}) const;
    };

    /// A page that is made for each visit: a profile, a booking flow. Patterns are like "/mentors/{slug}".
    void add(const QStringList& patterns, Make make, Audience audience = Audience::members);
    /// A page that is made once and kept, with its state, until sign out: those of the sidebar.
    void addLasting(const QStringList& patterns, Make make, Audience audience = Audience::members);

    /// Absent when no page stands behind the link.
    std::optional<Found> find(const QString& link) const;
    bool knows(const QString& link) const { return find(link).has_value(); }

private:
    struct Entry {
        QStringList patterns;
        bool lasting = false;
        Audience audience = Audience::members;
        Make make;
    };
    std::vector<Entry> m_entries;
};

/// Every page of the signed-in application.
void registerPages(PageRegistry& pages, Services& services);

}  // namespace mc::app
