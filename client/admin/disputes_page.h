#pragma once

#include <QPointer>

#include "admin/disputes_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Dialog;
class EmptyState;
class SegmentedControl;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

/// "/admin/disputes": what students' banks ask back, the first that wants an answer first, and those that are over. The
/// evidence of each is saved in one click, as a PDF and a ZIP beside each other. Object names: disputesPage, disputeQueue,
/// disputeCard, takeEvidence, noteSent, openDisputedBooking, moreDisputes, sentNote.
class DisputesPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    DisputesPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Disputes"); }
    void arrive(const widgets::PageLink&) override { m_controller.reload(); }
    void reload() override { m_controller.reload(); }
    /// Both files, into that folder. False when one could not be written.
    bool saveTo(const QString& folder, const protocol::DisputeEvidence& evidence, const QByteArray& zip);

private:
    void bind();
    void showState();
    void showEmpty();
    void fill();
    QWidget* cardOf(const protocol::DeskDispute& dispute);
    QWidget* toolsOf(const protocol::DeskDispute& dispute);
    widgets::Button* deed(const QString& text, const char* name, bool may = true);
    void askWhatWasSent(const protocol::DeskDispute& dispute);
    void askWhereTo(const protocol::DisputeEvidence& evidence, const QByteArray& zip);
    void refuse(const domain::Error& error);

    DisputesController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    widgets::SegmentedControl* m_queue = nullptr;
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    widgets::StatePage* m_states = nullptr;
    QPointer<widgets::Dialog> m_question;
    QString m_draft;  ///< Under which key the note is kept while it is typed.
};

}  // namespace mc::admin
