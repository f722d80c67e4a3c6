#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/orders_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
class Pill;
}  // namespace mc::widgets

namespace mc::admin {

class ReasonDialog;

/// One order before an admin's eyes: whose, what came in, what went back, what is proposed. Object names: orderPanel,
/// orderCode, orderEmail, revealOrderEmail, orderMoney, openOrderBooking, goodwill, goodwillSum, decideProposals.
class OrderPanel : public QWidget {
    Q_OBJECT

public:
    /// `zone`: of the times it shows.
    OrderPanel(OrdersController& controller, net::Drafts& drafts, const domain::ZoneName& zone,
               QWidget* parent = nullptr);

signals:
    void navigate(const QString& link);
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void buildHead(QVBoxLayout& column);
    QWidget* buildDeeds();
    widgets::Label* addPart(QVBoxLayout& column, const QString& title, const char* name);
    widgets::Button* addLink(QVBoxLayout& column, const QString& text, const char* name);
    void show();
    void showHead(const protocol::DeskOrder& order);
    void showMoney(const protocol::DeskOrder& order);
    void showProposals(const protocol::DeskOrder& order);
    void showDeeds();
    ReasonDialog* question(const QString& title, const char* draft);
    void askGoodwill();
    void askReveal();
    void tell(OrdersController::Deed deed);

    OrdersController& m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QPointer<ReasonDialog> m_question;
    widgets::Label* m_code;
    widgets::Pill* m_state;
    widgets::Label* m_who;
    widgets::Label* m_email;
    widgets::Button* m_reveal;
    widgets::Label* m_facts;
    widgets::Button* m_booking;
    widgets::Label* m_cameIn;
    widgets::Label* m_wentBack;
    widgets::Label* m_proposals;
    widgets::Button* m_decide;
    QWidget* m_foot;
    widgets::Button* m_goodwill;
};

}  // namespace mc::admin
