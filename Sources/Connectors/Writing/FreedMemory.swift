// Memory that is free again goes back to the system: an import has several large things, one after the other,
// and the system's allocator keeps what small texts leave behind.

internal import CAllocator

enum FreedMemory {
  /// Gives back what is free. To be called when something large was let go and something large comes.
  static func giveBack() { ricochet_give_back_free_memory() }
}
