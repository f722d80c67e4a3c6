#include "mentor/fitted_dialog.h"  // For the meta object.
