#pragma once

#include <QTimer>
#include <QWidget>

namespace mc::messaging {

/// "● ● ● Ananya is typing". Keeps its height when nobody types, so that nothing jumps.
class TypingLine : public QWidget {
    Q_OBJECT
public:
    explicit TypingLine(QWidget* parent = nullptr);

    /// Empty: nobody.
    void setWho(const QString& firstName);
    QSize sizeHint() const override { return {120, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    QTimer m_beat;
    int m_phase = 0;
};

}  // namespace mc::messaging
