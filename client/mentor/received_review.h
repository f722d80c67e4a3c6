#pragma once

#include <QWidget>

#include "domain/time.h"
#include "protocol/reviews.h"

class QVBoxLayout;

namespace mc::discovery {
class ReviewRow;
}
namespace mc::widgets {
class Button;
class Label;
class TextArea;
}  // namespace mc::widgets

namespace mc::mentor {

/// A review its mentor got, and the field for her answer: shut until it is wanted, or has words that were not sent.
/// Object names: answerReview, replyText, sendReply, dropReply.
class ReceivedReview : public QWidget {
    Q_OBJECT

public:
    ReceivedReview(const protocol::Review& review, const domain::ZoneTable& viewer, QWidget* parent = nullptr);

    domain::ReviewId id() const { return m_id; }
    void setReview(const protocol::Review& review);
    /// Words that were typed before and not sent; empty: none.
    void restore(const QString& words);
    void setBusy(bool busy);
    void setError(const QString& sentence);
    /// The answer is there: the field is shut and empty.
    void finish();

signals:
    void edited(mc::domain::ReviewId review, const QString& words);
    void replyWanted(mc::domain::ReviewId review, const QString& words);
    void reportWanted(mc::domain::ReviewId review);

private:
    QWidget* makeEditor();
    void open(const QString& words);
    void shut();
    void showDeeds();

    domain::ReviewId m_id;
    discovery::ReviewRow* m_row;
    widgets::Button* m_answer;
    QWidget* m_editor = nullptr;
    widgets::TextArea* m_text = nullptr;
    widgets::Button* m_send = nullptr;
    bool m_busy = false;
};

}  // namespace mc::mentor
