#pragma once

#include <QWidget>

class QVBoxLayout;

namespace mc::widgets {

/// Paragraphs under small titles, one below the other: what several people said. Hidden while there is none.
class TitledTexts : public QWidget {
    Q_OBJECT

public:
    explicit TitledTexts(QWidget* parent = nullptr);

    void add(const QString& title, const QString& text);
    void clear();

private:
    QVBoxLayout* m_column;
};

}  // namespace mc::widgets
