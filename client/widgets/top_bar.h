#pragma once

#include <QWidget>

#include "widgets/button.h"
#include "widgets/text_field.h"

class QBoxLayout;
class QHBoxLayout;
class QTimer;

namespace mc::widgets {

class Label;

/// "Find a mentor > Ananya Krishnan": all but the last can be pressed.
class Breadcrumb : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget* parent = nullptr);

    void setPath(const QStringList& path);

signals:
    void activated(int index);

private:
    QHBoxLayout* m_row;
};

/// The 64 px at the top of a page: back arrow or not, title with a grey detail (or a breadcrumb), a widget in the
/// middle, actions and the bell at the right. Where these have no room beside each other the detail goes below the
/// title, then middle and actions into a second row. It does not own what is put into its slots.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& detail = {});
    void setBackVisible(bool visible);
    /// Replaces title and detail; an empty path brings them back.
    void setPath(const QStringList& path);
    /// May be null. The widget that was there before is hidden and left to its owner.
    void setCentre(QWidget* widget);
    void setActions(QWidget* widget);
    Button* bell() const { return m_bell; }
    Button* backButton() const { return m_back; }

signals:
    void back();
    void pathActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Form { line, stacked, twoRows };

    void swap(QWidget*& slot, QWidget* widget, QHBoxLayout* place);
    /// Chooses the form that fits.
    void arrange();
    Form fittingForm() const;
    int roomBeside() const;
    int besideOrBelow() const;
    void keepTitle();
    int firstRowHeight();
    void take(Form form);

    Button* m_back;
    Label* m_title;
    Label* m_detail;
    Breadcrumb* m_path;
    QBoxLayout* m_words;  ///< Title and detail.
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    QHBoxLayout* m_centrePlace;
    QHBoxLayout* m_actionsPlace;
    Button* m_bell;
    QWidget* m_centre = nullptr;
    QWidget* m_actions = nullptr;
    Form m_form = Form::line;
};

/// The search of a page: 360 wide; a cross in it or Esc clears it. `searched` comes 250 ms after the last key, at once
/// on Enter and when it is cleared.
class SearchBox : public Input {
    Q_OBJECT

public:
    explicit SearchBox(const QString& placeholder, const QString& key = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// Shows what is looked for already, without searching again.
    void setWords(const QString& text);
    /// Takes away what is typed and tells so.
    void clearWords();

signals:
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer* m_pause;
    Button* m_cross;
};

}  // namespace mc::widgets
