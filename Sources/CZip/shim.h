// The one door to libzip: its own header, so that declarations never disagree with the library.
#include <zip.h>
