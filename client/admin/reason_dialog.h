#pragma once

#include "domain/error.h"
#include "net/drafts.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class TextArea;
}

namespace mc::admin {

/// A question that says what will happen and wants a reason, kept as a draft until the deed is done. It stays open until
/// finish(): what the server refuses is said inside. Object names: deedReason, decideDeed.
class ReasonDialog : public widgets::Dialog {
    Q_OBJECT

public:
    /// `draft`: under which key what is typed is kept.
    ReasonDialog(const QString& title, net::Drafts& drafts, const QString& draft, QWidget* over);

    /// Below the sentences: the reason, the place for a refusal and the answers. Call it last, before open().
    void ask(const QString& answer, widgets::Button::Kind kind);
    /// Besides a reason, what must be so before the deed can be done.
    void setReady(bool ready);
    /// It was not done, and why; what was typed is still there.
    void refuse(const domain::Error& error);
    /// It was done: what was typed is forgotten.
    void settle();

signals:
    void decided(const QString& reason);

private:
    void allow();
    QString typed() const;

    net::Drafts& m_drafts;
    QString m_draft;
    widgets::TextArea* m_reason = nullptr;
    widgets::Label* m_refusal = nullptr;
    widgets::Button* m_decide = nullptr;
    bool m_ready = true;
    bool m_waits = false;
};

}  // namespace mc::admin
