#pragma once

#include <QWidget>
#include <vector>

#include "domain/ids.h"
#include "net/drafts.h"
#include "protocol/application_remarks.h"

namespace mc::widgets {
class Button;
class TextArea;
class TitledTexts;
}  // namespace mc::widgets

namespace mc::mentor {

/// What admins asked before they decide, what was answered, and the field for the next answer, which is kept as a draft.
/// Object names: those it is given.
class QuestionBox : public QWidget {
    Q_OBJECT

public:
    struct Names {
        const char* draft;
        const char* field;
        const char* button;
    };
    /// `zone`: the person's.
    QuestionBox(net::Drafts& drafts, domain::ZoneName zone, const Names& names, QWidget* parent = nullptr);

    /// `reason`: why it was declined; empty: it was not. `asked`: an answer is wanted.
    void show(const std::vector<protocol::ApplicationRemark>& remarks, const std::string& reason, bool asked,
              domain::UtcTime now);
    void setBusy(bool busy);
    /// The server has the answer.
    void settle();

signals:
    void answered(const QString& text);

private:
    void fill(const QString& text);
    void showSend();

    net::Drafts& m_drafts;
    domain::ZoneName m_zone;
    QString m_draft;
    widgets::TitledTexts* m_said;
    QWidget* m_field;
    widgets::TextArea* m_answer;
    widgets::Button* m_send;
    bool m_busy = false;
    bool m_filling = false;
};

}  // namespace mc::mentor
