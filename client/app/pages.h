#pragma once

#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/services.h"
#include "widgets/page.h"

namespace mc::app {

/// Which page stands behind which link. A room adds its pages in pages.cpp and nowhere else.
class PageRegistry {
public:
    using Make = std::function<std::unique_ptr<widgets::Page>()>;

    struct Found {
        QString place;  ///< First pattern of the entry: links with the same place are the same kind of page.
        bool lasting = false;
        widgets::PageLink link;
        const Make* make = nullptr;
    };

    /// A page that is made for each visit: a profile, a booking flow. Patterns are like "/mentors/{slug}".
    void add(const QStringList& patterns, Make make);
    /// A page that is made once and kept, with its state, until sign out: those of the sidebar.
    void addLasting(const QStringList& patterns, Make make);

    /// Absent when no page stands behind the link.
    std::optional<Found> find(const QString& link) const;
    bool knows(const QString& link) const { return find(link).has_value(); }

private:
    struct Entry {
        QStringList patterns;
        bool lasting = false;
        Make make;
    };
    std::vector<Entry> m_entries;
};

/// Every page of the signed-in application.
void registerPages(PageRegistry& pages, Services& services);

}  // namespace mc::app
