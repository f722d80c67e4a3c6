#pragma once

#include <QCoreApplication>
#include <vector>

#include "domain/reviews.h"
#include "net/drafts.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Label;
class RadioRow;
class TextArea;
}  // namespace mc::widgets

namespace mc::messaging {

/// What people say against words of others.
class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
public:
    static QString reason(domain::ReportReason reason);
};

/// Asks what is wrong with somebody's words, for the admins. What was typed is kept until it is sent; what the server
/// refuses is said inside. Object names: reportDialog, reportReason0 …, reportText, sendReport, reportError.
class ReportDialog : public widgets::Dialog {
    Q_OBJECT

public:
    /// `draft`: under which key what is typed is kept.
    ReportDialog(const QString& title, const QString& sentence, net::Drafts& drafts, const QString& draft,
                 QWidget* over);

    /// It was not sent, and why; what was typed is still there.
    void refuse(const QString& sentence);
    /// It was sent: what was typed is forgotten.
    void settle();

signals:
    void reported(mc::domain::ReportReason reason, const QString& text);

private:
    void addReasons();
    void addWords();
    void send();

    net::Drafts& m_drafts;
    QString m_draft;
    std::vector<widgets::RadioRow*> m_reasons;
    widgets::TextArea* m_text = nullptr;
    widgets::Label* m_error = nullptr;
    widgets::Button* m_send = nullptr;
};

}  // namespace mc::messaging
