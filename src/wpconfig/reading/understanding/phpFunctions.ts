const words = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

/**
 * Functions of PHP that compute something from their arguments and from what is around the program. They call nothing
 * back, define no constant and look none up by a name that they get.
 */
const computing = words(
  'abs acos array array_chunk array_column array_combine array_count_values array_diff array_diff_assoc array_diff_key',
  'array_fill array_fill_keys array_flip array_intersect array_intersect_key array_is_list array_key_exists',
  'array_key_first array_key_last array_keys array_merge array_merge_recursive array_pad array_product array_rand',
  'array_replace array_replace_recursive array_reverse array_search array_slice array_sum array_unique array_values',
  'apache_getenv base64_decode base64_encode base_convert basename bin2hex bindec boolval ceil checkdate chr class_exists',
  'compact count crc32 ctype_alnum ctype_alpha ctype_digit ctype_lower ctype_upper ctype_xdigit current date',
  'date_default_timezone_get decbin dechex defined dirname empty env error_get_last escapeshellarg exp explode',
  'extension_loaded file file_exists file_get_contents filemtime filesize filter_has_var floatval floor fmod fnmatch',
  'func_get_arg func_get_args func_num_args function_exists get_class get_cfg_var get_current_user get_debug_type',
  'get_include_path get_object_vars getcwd getenv gethostbyname gethostname getmypid gettype glob gmdate gmmktime',
  'hash hash_algos hash_hmac headers_list hex2bin hexdec hrtime html_entity_decode htmlentities',
  'htmlspecialchars htmlspecialchars_decode http_build_query hypot iconv idn_to_ascii implode in_array inet_ntop',
  'inet_pton ini_get intdiv interface_exists intval ip2long is_a is_array is_bool is_callable is_countable is_dir',
  'is_executable is_file is_float is_int is_integer is_iterable is_link is_nan is_null is_numeric is_object is_readable',
  'is_scalar is_string is_subclass_of is_writable is_writeable isset join json_decode json_encode json_last_error',
  'json_last_error_msg key lcfirst list localtime log log10 long2ip ltrim max mb_convert_case mb_convert_encoding',
  'mb_detect_encoding mb_strimwidth mb_strlen mb_strpos mb_strrpos mb_strtolower mb_strtoupper mb_substr md5',
  'memory_get_peak_usage memory_get_usage method_exists microtime min mktime mt_rand nl2br number_format octdec',
  'openssl_random_pseudo_bytes ord parse_url pathinfo php_sapi_name php_uname phpversion pi posix_geteuid',
  'posix_getpwuid posix_getuid pow preg_last_error preg_quote preg_replace preg_split',
  'property_exists quotemeta rand random_bytes random_int range rawurldecode rawurlencode realpath round rtrim chop',
  'scandir serialize sha1 sizeof soundex spl_object_hash spl_object_id sprintf sqrt str_contains',
  'str_ends_with str_ireplace str_pad str_repeat str_replace str_split str_starts_with str_word_count strcasecmp strcmp',
  'strcspn strip_tags stripos stripslashes addslashes stristr strlen strnatcasecmp strnatcmp strncasecmp strncmp strpbrk',
  'strpos strrchr strrev strripos strrpos strspn strstr strtolower strtotime strtoupper strtr strval substr',
  'substr_compare substr_count substr_replace sys_get_temp_dir sys_getloadavg time trim ucfirst ucwords uniqid unset',
  'urldecode urlencode usleep version_compare vsprintf wordwrap zend_version',
);

/** Those that change something beside what they give back, but no constant: settings, headers, the output, an argument. */
const acting = words(
  'array_pop array_push array_shift array_splice array_unshift arsort asort clearstatcache date_default_timezone_set end',
  'error_log error_reporting exec flush headers_sent preg_match preg_match_all similar_text gc_collect_cycles gc_enable header header_remove http_response_code',
  'ignore_user_abort ini_set krsort ksort mb_internal_encoding mb_regex_encoding mt_srand natcasesort natsort next',
  'ob_clean ob_end_clean ob_end_flush ob_flush ob_get_clean ob_get_contents ob_get_flush ob_get_level opcache_reset',
  'passthru prev print_r printf putenv reset rsort set_time_limit setcookie setlocale setrawcookie settype shell_exec',
  'shuffle sleep sort srand system trigger_error umask user_error var_dump var_export vprintf',
);

const computes = new Set(computing);
const acts = new Set(acting);

/** Functions that call what they are given, with the index of that argument. */
export const callbackAt: ReadonlyMap<string, number> = new Map([
  ['array_filter', 1],
  ['array_map', 0],
  ['array_reduce', 1],
  ['array_walk', 1],
  ['call_user_func', 0],
  ['call_user_func_array', 0],
  ['ob_start', 0],
  ['preg_replace_callback', 1],
  ['register_shutdown_function', 0],
  ['spl_autoload_register', 0],
  ['uasort', 1],
  ['uksort', 1],
  ['usort', 1],
]);

/** Whether a function of PHP has nothing to do with constants. In lower case, without a leading `\`. */
export function isHarmless(name: string): boolean {
  return computes.has(name) || acts.has(name);
}

/** Whether it also leaves everything as it is. */
export function isPureFunction(name: string): boolean {
  return computes.has(name);
}

/** Whether a function that the file declares under this name takes the place of one of PHP's. */
export function isOfPhp(name: string): boolean {
  return (
    isHarmless(name) || callbackAt.has(name) || /^(?:define|constant|filter_var|get_defined_constants)$/.test(name)
  );
}
