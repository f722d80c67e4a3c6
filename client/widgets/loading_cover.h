#pragma once

#include <QWidget>

namespace mc::widgets {

/// Lies over a view that paints late (an embedded page) until its first picture: the theme's ground, words and how far
/// it is, so that no white flashes up. Follows the size of its parent.
class LoadingCover : public QWidget {
    Q_OBJECT

public:
    LoadingCover(const QString& words, QWidget* over);

    /// 0 … 100; starts over with 0.
    void setProgress(int percent);
    int progress() const { return m_percent; }
    /// Shows itself, above its parent's other children.
    void cover();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_words;
    int m_percent = 0;
};

}  // namespace mc::widgets
