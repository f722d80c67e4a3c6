#pragma once

#include "account/devices_controller.h"
#include "widgets/card.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::account {

/// The devices somebody is signed in on, with a way to sign each out, or all but this one. Object names: signOutDevice0 …,
/// signOutOthers, allDevices.
class DevicesCard : public widgets::Card {
    Q_OBJECT
public:
    /// `zone`: of the person, for dates.
    DevicesCard(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent = nullptr);

    void load();

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void build();
    void bind();
    void fill();
    void showWays();
    void follow();
    QWidget* makeRow(const protocol::SignedInDevice& device, int index);
    QString timesOf(const protocol::SignedInDevice& device);

    DevicesController m_controller;
    const domain::ZoneName m_zone;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_waysRow = nullptr;
    widgets::Label* m_problem = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_all = nullptr;
    widgets::Button* m_others = nullptr;
    QList<widgets::Button*> m_ways;  ///< One a row, but for this device.
    bool m_showsAll = false;
};

}  // namespace mc::account
