#pragma once

#include <QPointer>

#include "admin/flags_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class StatePage;
}

namespace mc::admin {

class ReasonDialog;

/// "/admin/flags": what can be opened and closed, what each does, and how it stands; for owners. Object names: flagsPage,
/// flagCard, changeFlag, flagOpen, flagShare, flagStudents, flagMentors.
class FlagsPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the owner's.
    FlagsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("What is open"); }
    void arrive(const widgets::PageLink&) override { reload(); }
    void reload() override { m_controller.reload(); }

private:
    void showState();
    void showFlags();
    QWidget* cardOf(const protocol::FlagState& flag);
    void askChange(const protocol::FlagState& flag);
    void addOnOff(ReasonDialog& dialog, const protocol::FlagState& flag);
    void addShare(ReasonDialog& dialog, const protocol::FlagState& flag);
    void addAudience(ReasonDialog& dialog, const protocol::FlagState& flag);

    FlagsController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QVBoxLayout* m_cards;
    widgets::StatePage* m_states;
    QPointer<ReasonDialog> m_question;
    protocol::ChangeFlag m_wish;  ///< As chosen in the question.
};

}  // namespace mc::admin
