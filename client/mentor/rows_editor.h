#pragma once

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// Fields that come in rows, of which there may be more or fewer: a row is whatever the owner makes.
class RowsEditor : public QWidget {
    Q_OBJECT

public:
    RowsEditor(const QString& addWords, int most, const QString& addName, QWidget* parent = nullptr);

    /// Takes the row; its cross takes it away again.
    void addRow(QWidget* row, const QString& removeWords);
    void clear();
    const std::vector<QWidget*>& rows() const { return m_rows; }
    void setError(const QString& sentence);

signals:
    void wanted();  ///< One row more.
    void removed();

private:
    void remove(QWidget* row);
    void follow();

    std::size_t m_most;
    std::vector<QWidget*> m_rows;
    QVBoxLayout* m_column;
    widgets::Button* m_add;
    widgets::Label* m_error;
};

}  // namespace mc::mentor
