#pragma once

#include <QString>
#include <QWidget>

namespace mc::widgets {

/// While parts of a widget are made anew, whoever works with the keyboard stays where they were: on what has the same object
/// name, the same one of several, as soon as it is seen. Goes out of scope once the new parts are there. What is replaced is
/// hidden before it goes. The widget must outlive this.
class KeptFocus {
public:
    explicit KeptFocus(QWidget& root);
    /// Of a list that may become shorter: where the same one is gone the last like it has the focus, and without any
    /// `otherwise`, as soon as it is seen.
    KeptFocus(QWidget& root, QWidget& otherwise);
    ~KeptFocus();
    Q_DISABLE_COPY_MOVE(KeptFocus)

private:
    QWidget& m_root;
    QString m_name;  ///< Empty: nothing of it had the focus.
    qsizetype m_place = 0;
    QWidget* m_otherwise = nullptr;
};

}  // namespace mc::widgets
