#pragma once

#include <QCoreApplication>
#include <QString>
#include <vector>

#include "app/pages.h"
#include "net/session.h"

namespace mc::app {

/// Where the person who is signed in may go, and where she is led instead.
class Rights {
    Q_DECLARE_TR_FUNCTIONS(mc::app::Rights)

public:
    Rights(const net::Session& session, const PageRegistry& pages) : m_session(session), m_pages(pages) {}

    std::vector<Mode> homes() const;
    AdminRoles adminRoles() const;
    Access accessTo(const PageRegistry::Found& found, Mode mode) const {
        return found.access(mode, homes(), adminRoles());
    }
    /// The server refuses admins who came by a password alone.
    bool mayAdminister() const;
    /// Where the second step is set up, and on to the link afterwards.
    QString secondStepFor(const QString& link) const;
    /// Why a page of that home is not for her.
    QString refusalOf(Mode home) const;

private:
    const net::Session& m_session;
    const PageRegistry& m_pages;
};

}  // namespace mc::app
