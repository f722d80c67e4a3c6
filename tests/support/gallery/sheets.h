#pragma once

class QWidget;

/// Buttons, inputs, choices, marks and icons.
QWidget* componentSheet();
/// Week, availability, month, chart, table, dialog, toast, states.
QWidget* compositeSheet();
