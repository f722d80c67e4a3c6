#include "app/account_menu.h"

#include <utility>

#include "app/sidebar_places.h"
#include "net/session.h"
#include "widgets/theme.h"

namespace mc::app {

using widgets::Icon;
using widgets::Theme;

AccountMenu::AccountMenu(Services& services, const Rights& rights, const PageRegistry& pages, Mode mode,
                         QWidget* parent)
    : QMenu(parent), m_services(services) {
    setObjectName(u"accountMenu"_qs);
    setAttribute(Qt::WA_DeleteOnClose);
    addHomes(rights, mode);
    if (pages.knows(u"/become-a-mentor"_qs) && !services.session.hasRole(protocol::Role::mentor)) addApply();
    addAppearance();
    addSeparator();
    auto* out = addAction(icon(Icon::logout), tr("Sign out"), this, &AccountMenu::signOutChosen);
    out->setObjectName(u"signOutAction"_qs);
}

QIcon AccountMenu::icon(Icon which) const {
    return widgets::themedIcon(which, m_services.theme.color(widgets::Token::text2));
}

void AccountMenu::addHomes(const Rights& rights, Mode mode) {
    for (const Mode home : rights.homes()) {
        if (home == mode) continue;
        const bool admin = home == Mode::admin;
        auto* change = addAction(icon(admin ? Icon::shield : Icon::users), wayInto(home), this,
                                 [this, home] { emit homeChosen(home); });
        change->setObjectName(admin ? u"switchToAdminAction"_qs : u"switchModeAction"_qs);
    }
}

void AccountMenu::addApply() {
    auto* apply = addAction(icon(Icon::verifiedOutline), tr("Become a mentor"), this,
                            [this] { emit linkChosen(u"/become-a-mentor"_qs); });
    apply->setObjectName(u"becomeMentorAction"_qs);
}

void AccountMenu::addAppearance() {
    auto* looks = addMenu(icon(Icon::monitor), tr("Appearance"));
    const std::pair<Theme::Mode, QString> modes[] = {{Theme::Mode::system, tr("Follow the system")},
                                                     {Theme::Mode::light, tr("Light")},
                                                     {Theme::Mode::dark, tr("Dark")}};
    for (const auto& [mode, text] : modes) {
        auto* action = looks->addAction(text, this, [this, mode = mode] { m_services.theme.setMode(mode); });
        action->setCheckable(true);
        action->setChecked(m_services.theme.mode() == mode);
    }
}

void AccountMenu::popUp(const QWidget& account) {
    popup(account.mapToGlobal(QPoint(0, -sizeHint().height() - 4)));
}

}  // namespace mc::app
