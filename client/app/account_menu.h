#pragma once

#include <QMenu>

#include "app/rights.h"
#include "app/services.h"
#include "widgets/icon.h"

namespace mc::app {

/// What opens from the account at the foot of the sidebar: her other homes, the way to become a mentor, the appearance
/// and signing out. Deletes itself once closed. Object names: switchModeAction, switchToAdminAction, becomeMentorAction,
/// signOutAction.
class AccountMenu : public QMenu {
    Q_OBJECT

public:
    AccountMenu(Services& services, const Rights& rights, const PageRegistry& pages, Mode mode, QWidget* parent);

    /// Above the account.
    void popUp(const QWidget& account);

signals:
    void homeChosen(mc::app::Mode home);
    void linkChosen(const QString& link);
    void signOutChosen();

private:
    QIcon icon(widgets::Icon which) const;
    void addHomes(const Rights& rights, Mode mode);
    void addApply();
    void addAppearance();

    Services& m_services;
};

}  // namespace mc::app
